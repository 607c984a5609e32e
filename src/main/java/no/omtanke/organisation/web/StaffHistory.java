package no.omtanke.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffChange;
import no.omtanke.organisation.StaffId;
import no.omtanke.organisation.flow.StaffKeeping;
import no.omtanke.packs.Group;
import no.omtanke.packs.NorwegianTime;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what has become of someone's place on the staff: what, when and by whom. */
@Component
class StaffHistory {

  private final StaffKeeping staff;
  private final People people;

  StaffHistory(StaffKeeping staff, People people) {
    this.staff = staff;
    this.people = people;
  }

  /** The latest first. */
  List<Line> of(Pack pack, StaffId id, Locale locale) {
    List<Line> lines = new ArrayList<>();
    for (StaffChange change : staff.changes(pack.id(), id)) {
      StaffId by = change.by();
      lines.add(
          new Line(
              change.kind(),
              NorwegianTime.moment(change.at(), locale),
              by == null ? null : people.name(pack.id(), by).orElse(""),
              change.member().name(),
              change.member().subject(),
              RoleWords.roles(pack, change.member().roles()),
              pack.organisation().groups().stream()
                  .filter(group -> change.member().groups().contains(group.id()))
                  .map(Group::label)
                  .toList()));
    }
    return lines;
  }

  /**
   * A change, and what was said of her from then on.
   *
   * @param by the administrator's name; null where the configuration did it
   */
  record Line(
      StaffChange.Kind kind,
      String at,
      @Nullable String by,
      String name,
      String subject,
      List<Text> roles,
      List<Text> groups) {}
}
