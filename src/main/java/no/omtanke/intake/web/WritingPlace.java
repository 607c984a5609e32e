package no.omtanke.intake.web;

import java.util.List;
import no.omtanke.intake.Reception;
import no.omtanke.intake.Subject;
import no.omtanke.packs.Contacts.OutOfHours;
import no.omtanke.packs.Guide;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where one writes: to whom, from which address, and what stands beside the field.
 *
 * @param address of the page, below the municipality
 * @param title the contact point, or the way in; null for a report whose kind says it
 * @param times when somebody reads and answers, in the pack's words
 */
record WritingPlace(
    Pack pack,
    Subject subject,
    Reception reception,
    String address,
    @Nullable Text title,
    AnswerTimes times) {

  /** Names the form, so that what is sealed for one is not opened by another. */
  String form() {
    return "intake" + address;
  }

  public boolean report() {
    return subject instanceof Subject.Report;
  }

  public @Nullable String kind() {
    return subject instanceof Subject.Report it ? it.kind().name() : null;
  }

  public Readers readers() {
    return Readers.of(pack, reception);
  }

  public List<OutOfHours> numbers() {
    return pack.contacts().outOfHours();
  }

  /** Prompts beside the field; none of them is sent or kept. */
  public Guide guide() {
    return pack.guide();
  }
}
