package no.omtanke.packs.reading;

/** The files a pack consists of; each has a schema of its own. */
enum Section {
  PACK("pack", true),
  ORGANISATION("organisation", true),
  GUIDE("guide", false),
  ROUTINE("routine", true),
  CONFIDENTIALITY("confidentiality", false),
  CONTACTS("contacts", false),
  PLAN("plan", false),
  DEMO("demo", false);

  /** The file's name without its ending, and the section's key in the canonical form. */
  final String key;

  /** Whether a pack that extends nothing must have the file. */
  final boolean required;

  Section(String key, boolean required) {
    this.key = key;
    this.required = required;
  }

  String file(String folder) {
    return folder + "/" + key + ".yaml";
  }
}
