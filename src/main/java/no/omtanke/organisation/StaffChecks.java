package no.omtanke.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.omtanke.organisation.StaffRefusal.Field;
import no.omtanke.packs.Role;
import no.omtanke.packs.RoleId;

/** Looks over what is said of someone on the staff, whatever was said before. */
record StaffChecks(StaffRules rules) {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SUBJECT = 255;

  /**
   * What is wrong with it; empty where nothing is.
   *
   * @param id her own place, which may keep the log-in it has
   */
  List<StaffRefusal> faults(StaffMember member, StaffId id) {
    List<StaffRefusal> reasons = new ArrayList<>();
    text(Field.NAME, member.name(), LONGEST_NAME).ifPresent(reasons::add);
    text(Field.SUBJECT, member.subject(), LONGEST_SUBJECT)
        .or(() -> subject(member.subject(), id))
        .ifPresent(reasons::add);
    if (member.roles().isEmpty()) {
      reasons.add(new StaffRefusal.Missing(Field.ROLES));
    }
    Set<RoleId> known =
        StaffRules.roles(rules.pack(), member.agency()).stream()
            .map(Role::id)
            .collect(Collectors.toSet());
    member.roles().stream()
        .filter(role -> !known.contains(role))
        .map(StaffRefusal.NotTheAgencys::new)
        .forEach(reasons::add);
    if (member.roles().size() > 1 && rules.administrator(member)) {
      reasons.add(new StaffRefusal.AdministratorAlone());
    }
    member.groups().stream()
        .filter(group ->
            rules.organisation().groups().stream()
                .noneMatch(one -> one.id().equals(group) && one.seats(member.roles())))
        .map(StaffRefusal.NoSeat::new)
        .forEach(reasons::add);
    return reasons;
  }

  private static Optional<StaffRefusal> text(Field field, String text, int longest) {
    if (text.isBlank()) {
      return Optional.of(new StaffRefusal.Missing(field));
    }
    if (text.length() > longest) {
      return Optional.of(new StaffRefusal.TooLong(field, longest));
    }
    return text.codePoints().anyMatch(StaffChecks::unreadable)
        ? Optional.of(new StaffRefusal.Unreadable(field))
        : Optional.empty();
  }

  private static boolean unreadable(int letter) {
    int type = Character.getType(letter);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private Optional<StaffRefusal> subject(String subject, StaffId id) {
    int colon = subject.indexOf(':');
    if (colon < 0
        || colon == subject.length() - 1
        || !rules.providers().contains(subject.substring(0, colon))) {
      return Optional.of(new StaffRefusal.UnknownProvider(rules.providers()));
    }
    return rules
        .working()
        .filter(one -> one.member().subject().equals(subject) && !one.id().equals(id))
        .findFirst()
        .map(one -> new StaffRefusal.SubjectTaken(one.member().name()));
  }
}
