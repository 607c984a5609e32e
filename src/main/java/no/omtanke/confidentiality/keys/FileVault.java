package no.omtanke.confidentiality.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Part;
import no.omtanke.platform.Durable;

/**
 * The vault as a folder: a small file for each key, so that destroying one touches no other. A
 * process that is killed leaves a whole key or none.
 *
 * <p>What the ledger says has ended is applied at start: a backup of the vault brings no key back.
 */
final class FileVault implements Vault {

  private final Path folder;
  private final Ledger ledger;

  FileVault(Path folder) {
    this.folder = folder;
    try {
      Durable.folder(folder);
      this.ledger = new Ledger(folder.resolve("destroyed.ledger"));
      for (String name : ledger.keys()) {
        Durable.destroy(folder.resolve(name));
      }
      for (Ledger.Ended ended : ledger.ended()) {
        destroyed(ended.municipality(), ended.id());
      }
    } catch (IOException fault) {
      throw new UncheckedIOException("the vault cannot be opened", fault);
    }
  }

  @Override
  public Optional<byte[]> find(FolderKey key) {
    try {
      if (gone(key)) {
        return Optional.empty();
      }
      Path file = folder.resolve(name(key));
      // asked first: a new case has no key yet, and to throw takes longer than to look
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException fault) {
      throw new UncheckedIOException("a key cannot be read", fault);
    }
  }

  @Override
  public byte[] keep(FolderKey key, byte[] wrapped) {
    try {
      if (gone(key)) {
        throw new IllegalStateException("The key has been destroyed and is not made again");
      }
      return Durable.create(folder.resolve(name(key)), wrapped) ? wrapped : find(key).orElseThrow();
    } catch (IOException fault) {
      throw new UncheckedIOException("a key cannot be kept", fault);
    }
  }

  @Override
  public void destroy(FolderKey key) {
    try {
      ledger.add(name(key));
      Durable.destroy(folder.resolve(name(key)));
    } catch (IOException fault) {
      throw new UncheckedIOException("a key cannot be destroyed", fault);
    }
  }

  @Override
  public int end(String municipality, UUID id) {
    try {
      ledger.add(new Ledger.Ended(municipality, id));
      return destroyed(municipality, id);
    } catch (IOException fault) {
      throw new UncheckedIOException("a key cannot be destroyed", fault);
    }
  }

  @Override
  public Set<UUID> ended(String municipality) {
    try {
      return ledger.ended(municipality);
    } catch (IOException fault) {
      throw new UncheckedIOException("the vault cannot be read", fault);
    }
  }

  private boolean gone(FolderKey key) throws IOException {
    return ledger.has(name(key), new Ledger.Ended(key.municipality(), key.caseId()));
  }

  /** Whichever agencies have one: the folders of the municipality say which those are. */
  private int destroyed(String municipality, UUID id) throws IOException {
    Path agencies = folder.resolve("keys").resolve(Durable.plain(municipality));
    if (!Files.isDirectory(agencies)) {
      return 0;
    }
    List<Path> keys = new ArrayList<>();
    try (var each = Files.newDirectoryStream(agencies)) {
      for (Path agency : each) {
        for (Part part : Part.values()) {
          Path key = agency.resolve(file(id, part));
          if (Files.exists(key)) {
            keys.add(key);
          }
        }
      }
    }
    for (Path key : keys) {
      Durable.destroy(key);
    }
    return keys.size();
  }

  private static String name(FolderKey key) {
    return String.join(
        "/",
        "keys",
        Durable.plain(key.municipality()),
        Durable.plain(key.agency().value()),
        file(key.caseId(), key.part()));
  }

  private static String file(UUID id, Part part) {
    String name =
        switch (part) {
          case CONTENT -> "content";
          case IDENTITY -> "identity";
          case DRAFT -> "draft";
        };
    return id.toString().substring(0, 2) + "/" + id + "." + name;
  }
}
