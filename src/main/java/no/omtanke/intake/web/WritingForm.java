package no.omtanke.intake.web;

import org.jspecify.annotations.Nullable;

/**
 * The fields of all steps of writing; each step fills in its own.
 *
 * @param anyway that a telephone number or e-mail address is meant to be sent
 * @param named whether whoever reports says who she is
 * @param sealed what was written on the pages before
 * @param kept that the receipt has been printed or written down
 */
record WritingForm(
    @Nullable String step,
    @Nullable String text,
    @Nullable String anyway,
    @Nullable String named,
    @Nullable String name,
    @Nullable String reach,
    @Nullable String sealed,
    @Nullable String first,
    @Nullable String second,
    @Nullable String kept) {

  static final WritingForm EMPTY =
      new WritingForm(null, null, null, null, null, null, null, null, null, null);

  static String of(@Nullable String field) {
    return field == null ? "" : field;
  }

  /** What was written, filled in again. */
  WritingForm again(String text, String named, String name, String reach) {
    return new WritingForm(step, text, null, named, name, reach, null, null, null, null);
  }

  /** Says nothing of what is written, so that no log can. */
  @Override
  public String toString() {
    return "WritingForm[" + step + "]";
  }
}
