package no.omtanke.confidentiality.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Part;
import no.omtanke.packs.AgencyId;
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
        destroyed(ended);
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
  public long count(String municipality, AgencyId agency, Predicate<FolderKey> which) {
    Path of =
        folder
            .resolve("keys")
            .resolve(Durable.plain(municipality))
            .resolve(Durable.plain(agency.value()));
    if (!Files.isDirectory(of)) {
      return 0;
    }
    try (var files = Files.walk(of)) {
      return files.flatMap(file -> key(municipality, agency, file).stream()).filter(which).count();
    } catch (IOException fault) {
      throw new UncheckedIOException("the vault cannot be read", fault);
    }
  }

  /** The key whose file it is; nothing for a folder, and for what was not written to its end. */
  private static Optional<FolderKey> key(String municipality, AgencyId agency, Path file) {
    String[] name = file.getFileName().toString().split("[.]", -1);
    return Arrays.stream(Part.values())
        .filter(part -> name.length == 2 && name[1].equals(ending(part)))
        .map(part -> new FolderKey(municipality, UUID.fromString(name[0]), agency, part))
        .findFirst();
  }

  @Override
  public void replace(FolderKey key, byte[] wrapped) {
    try {
      Path file = folder.resolve(name(key));
      if (gone(key) || !Files.exists(file)) {
        return;
      }
      Durable.replace(file, wrapped);
      // asked once more: one that ended meanwhile was perhaps taken away before this was written
      if (gone(key)) {
        Durable.destroy(file);
      }
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
    return end(new Ledger.Ended(municipality, id, Ledger.What.WHOLE));
  }

  @Override
  public int endContent(String municipality, UUID id) {
    return end(new Ledger.Ended(municipality, id, Ledger.What.CONTENT));
  }

  private int end(Ledger.Ended ended) {
    try {
      ledger.add(ended);
      return destroyed(ended);
    } catch (IOException fault) {
      throw new UncheckedIOException("a key cannot be destroyed", fault);
    }
  }

  @Override
  public Set<UUID> ended(String municipality) {
    return ended(municipality, Ledger.What.WHOLE);
  }

  @Override
  public Set<UUID> contentEnded(String municipality) {
    return ended(municipality, Ledger.What.CONTENT);
  }

  private Set<UUID> ended(String municipality, Ledger.What what) {
    try {
      return ledger.ended(municipality, what);
    } catch (IOException fault) {
      throw new UncheckedIOException("the vault cannot be read", fault);
    }
  }

  private boolean gone(FolderKey key) throws IOException {
    return ledger.has(name(key), key);
  }

  /** Whichever agencies have one: the folders of the municipality say which those are. */
  private int destroyed(Ledger.Ended ended) throws IOException {
    Path agencies = folder.resolve("keys").resolve(Durable.plain(ended.municipality()));
    if (!Files.isDirectory(agencies)) {
      return 0;
    }
    List<Path> keys = new ArrayList<>();
    try (var each = Files.newDirectoryStream(agencies)) {
      for (Path agency : each) {
        for (Part part : Part.values()) {
          Path key = agency.resolve(file(ended.id(), part));
          if (ended.what().takes(part) && Files.exists(key)) {
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
    return id.toString().substring(0, 2) + "/" + id + "." + ending(part);
  }

  private static String ending(Part part) {
    return switch (part) {
      case CONTENT -> "content";
      case IDENTITY -> "identity";
      case BESIDE -> "beside";
      case DRAFT -> "draft";
    };
  }
}
