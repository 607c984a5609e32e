package no.omtanke.organisation.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.omtanke.organisation.StaffRefusal;
import no.omtanke.packs.Group;
import no.omtanke.packs.Organisation;
import no.omtanke.packs.Pack;
import no.omtanke.packs.Role;
import no.omtanke.packs.Text;
import no.omtanke.packs.WayIn;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words why an act with the staff is not done, by the field it stands beside. */
@Component
class StaffRefusals {

  private final MessageSource messages;

  StaffRefusals(MessageSource messages) {
    this.messages = messages;
  }

  /** By the field's name in the form, in the order of the fields. */
  Map<String, List<String>> said(List<StaffRefusal> reasons, Pack pack, Locale locale) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    reasons.stream()
        .sorted(Comparator.comparing(StaffRefusal::field))
        .forEach(reason ->
            said.computeIfAbsent(
                    reason.field().name().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                .add(say(reason, pack, locale)));
    return said;
  }

  private String say(StaffRefusal reason, Pack pack, Locale locale) {
    Organisation organisation = pack.organisation();
    return switch (reason) {
      case StaffRefusal.Missing it -> message("missing." + it.field(), locale);
      case StaffRefusal.TooLong it -> message("long", locale, it.longest());
      case StaffRefusal.Unreadable _ -> message("unreadable", locale);
      case StaffRefusal.UnknownProvider it ->
          message("provider", locale, String.join(", ", it.known().stream().sorted().toList()));
      case StaffRefusal.SubjectTaken it -> message("taken", locale, it.by());
      case StaffRefusal.NotTheAgencys it ->
          message(
              "role",
              locale,
              organisation.roles().stream()
                  .filter(role -> role.id().equals(it.role()))
                  .map(Role::label)
                  .findFirst()
                  .map(label -> in(label, locale))
                  .orElse(""));
      case StaffRefusal.AdministratorAlone _ -> message("alone", locale);
      case StaffRefusal.NoSeat it ->
          message(
              "seat",
              locale,
              organisation.groups().stream()
                  .filter(group -> group.id().equals(it.group()))
                  .map(Group::label)
                  .findFirst()
                  .map(label -> in(label, locale))
                  .orElse(""));
      case StaffRefusal.LastForWayIn it ->
          message(
              "last.way",
              locale,
              pack.routine()
                  .wayIn(it.way())
                  .map(WayIn::receivedAs)
                  .map(t -> in(t, locale))
                  .orElse(""));
      case StaffRefusal.LastForAgency it ->
          message("last.agency", locale, in(RoleWords.agency(pack, it.agency()), locale));
      case StaffRefusal.LastAdministrator _ -> message("last.administrator", locale);
      case StaffRefusal.OwnPlace _ -> message("own", locale);
      case StaffRefusal.ChangedSince _ -> message("changed", locale);
      case StaffRefusal.NotHere _ -> message("gone", locale);
      case StaffRefusal.NoAdministrator _ -> message("administrator", locale);
    };
  }

  private static String in(Text text, Locale locale) {
    return text.in(locale.getLanguage());
  }

  private String message(String key, Locale locale, Object... values) {
    return messages.getMessage("organisation.staff.refused." + key, values, locale);
  }
}
