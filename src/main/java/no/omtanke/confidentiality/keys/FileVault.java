package no.omtanke.confidentiality.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.platform.Durable;

/**
 * The vault as a folder: a small file for each key, so that destroying one touches no other. A
 * process that is killed leaves a whole key or none.
 *
 * <p>The ledger of destroyed keys is applied at start: a backup of the vault brings no key back.
 */
final class FileVault implements Vault {

  private final Path folder;
  private final Path ledger;
  private final Set<String> destroyed = ConcurrentHashMap.newKeySet();

  FileVault(Path folder) {
    this.folder = folder;
    this.ledger = folder.resolve("destroyed.ledger");
    try {
      Durable.folder(folder);
      if (Files.exists(ledger)) {
        destroyed.addAll(Files.readAllLines(ledger));
      }
      for (String name : destroyed) {
        if (name.matches("[A-Za-z0-9_./-]+[.](content|identity|draft)") && !name.contains("..")) {
          Durable.destroy(folder.resolve(name));
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException("the vault cannot be opened", fault);
    }
  }

  @Override
  public Optional<byte[]> find(FolderKey key) {
    String name = name(key);
    if (destroyed.contains(name)) {
      return Optional.empty();
    }
    Path file = folder.resolve(name);
    try {
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
    String name = name(key);
    if (destroyed.contains(name)) {
      throw new IllegalStateException("The key has been destroyed and is not made again");
    }
    try {
      return Durable.create(folder.resolve(name), wrapped) ? wrapped : find(key).orElseThrow();
    } catch (IOException fault) {
      throw new UncheckedIOException("a key cannot be kept", fault);
    }
  }

  @Override
  public void destroy(FolderKey key) {
    String name = name(key);
    try {
      // a line break before it too: a line that was cut off by a crash must not swallow this one
      Durable.append(ledger, "\n" + name + "\n");
      destroyed.add(name);
      Durable.destroy(folder.resolve(name));
    } catch (IOException fault) {
      throw new UncheckedIOException("a key cannot be destroyed", fault);
    }
  }

  private static String name(FolderKey key) {
    String id = key.caseId().toString();
    String part =
        switch (key.part()) {
          case CONTENT -> "content";
          case IDENTITY -> "identity";
          case DRAFT -> "draft";
        };
    return String.join(
        "/",
        "keys",
        Durable.plain(key.municipality()),
        Durable.plain(key.agency().value()),
        id.substring(0, 2),
        id + "." + part);
  }
}
