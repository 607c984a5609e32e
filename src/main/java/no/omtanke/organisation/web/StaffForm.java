package no.omtanke.organisation.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.omtanke.organisation.Employment;
import no.omtanke.packs.GroupId;
import no.omtanke.packs.RoleId;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator filled in about someone.
 *
 * @param seen the version she was looking at; what is no number was never one
 */
record StaffForm(
    @Nullable String name,
    @Nullable String subject,
    @Nullable List<String> roles,
    @Nullable List<String> groups,
    @Nullable String seen,
    @Nullable String knowing) {

  static final StaffForm EMPTY = new StaffForm(null, null, null, null, null, null);

  static StaffForm of(Employment one) {
    return new StaffForm(
        one.member().name(),
        one.member().subject(),
        one.member().roles().stream().map(RoleId::value).toList(),
        one.member().groups().stream().map(GroupId::value).toList(),
        "" + one.version(),
        null);
  }

  String nameGiven() {
    return Objects.requireNonNullElse(name, "").strip();
  }

  String subjectGiven() {
    return Objects.requireNonNullElse(subject, "").strip();
  }

  Set<RoleId> rolesGiven() {
    return given(roles).stream().map(RoleId::new).collect(Collectors.toSet());
  }

  Set<GroupId> groupsGiven() {
    return given(groups).stream().map(GroupId::new).collect(Collectors.toSet());
  }

  long seenGiven() {
    return seen != null && seen.matches("\\d{1,9}") ? Long.parseLong(seen) : -1;
  }

  boolean knowingGiven() {
    return "yes".equals(knowing);
  }

  public boolean hasRole(RoleId role) {
    return given(roles).contains(role.value());
  }

  public boolean sitsIn(GroupId group) {
    return given(groups).contains(group.value());
  }

  private static List<String> given(@Nullable List<String> values) {
    return values == null ? List.of() : values;
  }
}
