package no.omtanke.confidentiality.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.omtanke.confidentiality.FolderKey;
import no.omtanke.confidentiality.Part;
import no.omtanke.platform.Durable;

/**
 * What has ended, a line for each: the file of a key, a case or an inquiry with all its keys, or
 * the keys of what was written in one. It is only ever added to, and read again when another node
 * has added to it.
 */
final class Ledger {

  private static final Pattern KEY =
      Pattern.compile("keys(/[A-Za-z0-9_-]+){3}/[0-9a-f-]{36}[.](content|identity|beside|draft)");
  private static final Pattern ENDED =
      Pattern.compile("(case|content) ([A-Za-z0-9][A-Za-z0-9_-]*)/([0-9a-f-]{36})");

  private final Path file;
  private final Set<String> keys = new HashSet<>();
  private final Set<Ended> ended = new HashSet<>();
  private long read;

  /** A case or an inquiry that has ended, or what was written in it. */
  record Ended(String municipality, UUID id, What what) {}

  /** How much of it has ended. */
  enum What {
    WHOLE("case"),
    CONTENT("content");

    private final String word;

    What(String word) {
      this.word = word;
    }

    boolean takes(Part part) {
      return this == WHOLE || part == Part.CONTENT;
    }
  }

  Ledger(Path file) throws IOException {
    this.file = file;
    readOn();
  }

  synchronized Set<String> keys() throws IOException {
    readOn();
    return Set.copyOf(keys);
  }

  synchronized Set<Ended> ended() throws IOException {
    readOn();
    return Set.copyOf(ended);
  }

  Set<UUID> ended(String municipality, What what) throws IOException {
    return ended().stream()
        .filter(one -> one.municipality().equals(municipality) && one.what() == what)
        .map(Ended::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the key has ended, by itself or with all that it is of. */
  synchronized boolean has(String name, FolderKey key) throws IOException {
    readOn();
    return keys.contains(name)
        || Arrays.stream(What.values())
            .filter(what -> what.takes(key.part()))
            .anyMatch(what -> ended.contains(new Ended(key.municipality(), key.caseId(), what)));
  }

  void add(String key) throws IOException {
    write(key);
  }

  void add(Ended one) throws IOException {
    write(one.what().word + " " + Durable.plain(one.municipality()) + "/" + one.id());
  }

  private void write(String line) throws IOException {
    // a line break before it too: a line that was cut off by a crash must not swallow this one
    Durable.append(file, "\n" + line + "\n");
    synchronized (this) {
      readOn();
    }
  }

  /** Takes in what has come since the last time; a line that broke off is none. */
  private void readOn() throws IOException {
    long length = file.toFile().length();
    if (length == read) {
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer news = ByteBuffer.allocate(Math.toIntExact(length - read));
      while (news.hasRemaining() && channel.read(news, read + news.position()) >= 0) {
        // goes on until all is there
      }
      String text = new String(news.array(), 0, news.position(), StandardCharsets.US_ASCII);
      int whole = text.lastIndexOf('\n') + 1;
      text.substring(0, whole).lines().forEach(this::take);
      read += whole;
    }
  }

  private void take(String line) {
    Matcher whole = ENDED.matcher(line);
    if (whole.matches()) {
      What what = whole.group(1).equals(What.CONTENT.word) ? What.CONTENT : What.WHOLE;
      ended.add(new Ended(whole.group(2), UUID.fromString(whole.group(3)), what));
    } else if (KEY.matcher(line).matches()) {
      keys.add(line);
    }
  }
}
