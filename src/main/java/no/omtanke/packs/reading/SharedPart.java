package no.omtanke.packs.reading;

/** The files under {@code shared/} that every pack rests on; each has a schema of its own. */
enum SharedPart {
  LIBRARY("library"),
  LEGAL_REGISTER("legal-register"),
  SECTOR_GROUNDS("sector-grounds");

  /** The file's name without its ending. */
  final String key;

  SharedPart(String key) {
    this.key = key;
  }

  String file() {
    return "shared/" + key + ".yaml";
  }
}
