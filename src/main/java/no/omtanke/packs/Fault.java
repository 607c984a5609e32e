package no.omtanke.packs;

/**
 * Something wrong in a pack's files, told to whoever writes it.
 *
 * @param file path below the folder of packs
 * @param line the line, counted from 1; 0 where it is about the whole file
 * @param message what is wrong, in plain Bokmål
 * @param advice what to do about it
 */
public record Fault(String file, int line, String message, String advice) {
  @Override
  public String toString() {
    return file + (line == 0 ? "" : ", linje " + line) + ": " + message + " " + advice;
  }
}
