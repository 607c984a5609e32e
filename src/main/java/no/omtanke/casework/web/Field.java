package no.omtanke.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as a form asks it.
 *
 * @param name what the answer is posted under
 * @param mark that it can be left empty, or when it must not; null where it must be answered
 * @param values what has been typed or chosen
 * @param prompts questions that help the writer
 * @param error what is wrong with the answer; null where nothing is
 */
record Field(
    String name,
    Look look,
    String label,
    @Nullable String help,
    @Nullable String mark,
    List<Choice> choices,
    List<String> values,
    List<String> prompts,
    @Nullable String error) {

  Field {
    choices = List.copyOf(choices);
    values = List.copyOf(values);
    prompts = List.copyOf(prompts);
  }

  /** How it is asked. */
  enum Look {
    LINE,
    TEXT,
    DATE,
    RADIO,
    CHECKBOX,
    SELECT,
    /** Said, and not asked: there is one choice, and it is made. */
    TOLD
  }

  /**
   * Something that can be chosen.
   *
   * @param law what the provision says that it is, in bokmål as the law is given; null for what is
   *     none
   * @param conditions what must hold for it, answered beside it
   * @param needed how many of the conditions must hold; null where there are none
   */
  record Choice(
      String value,
      String label,
      @Nullable String law,
      @Nullable String help,
      boolean chosen,
      List<Choice> conditions,
      @Nullable String needed) {

    /** Something that nothing more has to hold for. */
    Choice(String value, String label, @Nullable String help, boolean chosen) {
      this(value, label, null, help, chosen, List.of(), null);
    }
  }

  /** Whether it must always be answered. */
  public boolean required() {
    return mark == null;
  }

  /** The first of what was typed. */
  public String value() {
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** What the field goes by on the page. */
  public String id() {
    return "f-" + name;
  }

  /** What describes it to a screen reader. */
  public @Nullable String describedBy() {
    String described =
        (help == null ? "" : id() + "-help ")
            + (prompts.isEmpty() ? "" : id() + "-prompts ")
            + (error == null ? "" : id() + "-error");
    return described.isBlank() ? null : described.strip();
  }
}
