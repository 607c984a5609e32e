package no.omtanke.packs.reading;

/** What a name in a pack names; names are unique within their kind. */
enum Kind {
  AGENCY("etaten", "agencies i organisation.yaml"),
  PLACE("stedet", "districts eller units i organisation.yaml"),
  ROLE("rollen", "roles i organisation.yaml"),
  GROUP("gruppen", "groups i organisation.yaml"),
  WAY_IN("veien inn", "ways-in i routine.yaml"),
  STEP("trinnet", "steps i routine.yaml"),
  TASK("oppgaven", "tasks under et trinn i routine.yaml"),
  OUTCOME("utfallet", "outcomes under oppgaven"),
  PROVISION("bestemmelsen", "shared/legal-register.yaml"),
  CITED("hjemmelen", "cited i confidentiality.yaml"),
  RETENTION("lagringsklassen", "retention i confidentiality.yaml"),
  DECLARATION("erklæringen", "declarations i confidentiality.yaml"),
  CONTACT("kontakten", "contacts i contacts.yaml"),
  OUT_OF_HOURS("vakten", "out-of-hours i contacts.yaml"),
  DEFINITION("begrepet", "definitions i guide.yaml"),
  SIGN_CATEGORY("kategorien", "signs i guide.yaml"),
  SIGN("tegnet", "items under en kategori i guide.yaml"),
  FACTOR_DOMAIN("området", "factors i guide.yaml"),
  FACTOR("faktoren", "risk eller protective i guide.yaml"),
  LEAVING("faktoren", "leaving i guide.yaml"),
  ADVICE("rådet", "conversation i guide.yaml"),
  FIRST_STEP("rådet", "first-steps i guide.yaml"),
  LINK("lenken", "links i guide.yaml"),
  KNOWLEDGE("ressursen", "knowledge i guide.yaml"),
  AREA("området", "areas i plan.yaml"),
  GOAL("målet", "goals i plan.yaml"),
  MEASURE("tiltaket", "measures i plan.yaml"),
  SUB_TASK("deltiltaket", "sub-tasks under tiltaket"),
  RELATED("planen", "related i pack.yaml"),
  PERSON("personen", "people i demo.yaml");

  /** The kind with its article, as faults call it. */
  final String norwegian;

  /** Where things of the kind are written. */
  final String home;

  Kind(String norwegian, String home) {
    this.norwegian = norwegian;
    this.home = home;
  }
}
