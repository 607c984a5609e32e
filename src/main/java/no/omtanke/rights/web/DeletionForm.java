package no.omtanke.rights.web;

import java.util.Locale;
import java.util.Optional;
import no.omtanke.organisation.HeldForm;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.rights.DeletionAct;
import no.omtanke.rights.DeletionRefusal;
import org.jspecify.annotations.Nullable;

/** What was typed and chosen about something that is to be destroyed, as it came. */
public record DeletionForm(
    @Nullable String sett, @Nullable String dag, @Nullable String grunn, @Nullable String nummer) {

  static DeletionForm of(HeldForm held) {
    return new DeletionForm(null, held.first("dag"), held.first("grunn"), held.first("nummer"));
  }

  /** The version that was looked at; none for a form that does not say. */
  long seen() {
    try {
      return Long.parseLong(written(sett));
    } catch (NumberFormatException notSaid) {
      return -1;
    }
  }

  DeletionAct asks(DeletionAct.Kind kind) {
    return switch (kind) {
      case SEE -> new DeletionAct.See();
      case TRANSFER -> new DeletionAct.Transfer(NorwegianTime.typed(dag));
      case HOLD -> hold();
    };
  }

  DeletionAct.Hold hold() {
    return new DeletionAct.Hold(NorwegianTime.typed(dag));
  }

  String reason() {
    return written(grunn);
  }

  /** The number as cases have it, however it was typed. */
  String number() {
    // the database takes every character but one
    return written(nummer).toUpperCase(Locale.ROOT).replace('\0', ' ');
  }

  /** Which field a refusal is about. */
  static Optional<String> field(DeletionRefusal refusal) {
    return switch (refusal) {
      case DAY_MISSING, DAY_TO_COME, DAY_WRONG -> Optional.of("dag");
      case REASON_MISSING -> Optional.of("grunn");
      case NO_SUCH_CASE -> Optional.of("nummer");
      case NOT_FOUND, SOMEONE_WAS_HERE, SEEN_BEFORE, TRANSFERRED_BEFORE, NO_TRANSFER ->
          Optional.empty();
    };
  }

  private static String written(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** Says nothing of what is written, so that no log can. */
  @Override
  public String toString() {
    return "DeletionForm";
  }
}
