package no.omtanke.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.omtanke.organisation.Actor;
import no.omtanke.organisation.Directory;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.Contact;
import no.omtanke.packs.ContactId;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class InquiryRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Actor POLICE = actor("1", "police", "police-contact");
  private static final Actor OTHER_POLICE = actor("2", "police", "officer");
  private static final Actor COORDINATOR = actor("3", "slt", "slt-coordinator");
  private static final Actor TEACHER = actor("4", "school", "teacher");

  @Test
  void onlyTheReaderReadsWhatHasJustCome() {
    Inquiry inquiry = inquiry(NOW);
    assertThat(InquiryRules.readable(inquiry, POLICE, NOW)).isTrue();
    assertThat(InquiryRules.readable(inquiry, OTHER_POLICE, NOW)).isFalse();
    assertThat(InquiryRules.readable(inquiry, COORDINATOR, NOW)).isFalse();
    assertThat(InquiryRules.readable(inquiry, TEACHER, NOW)).isFalse();
  }

  @Test
  void whatHasLainUnreadGoesToTheDeputyWhoThenGoesOn() {
    Inquiry inquiry = inquiry(NOW);
    Instant later = NOW.plus(InquiryRules.UNREAD);
    assertThat(InquiryRules.readable(inquiry, COORDINATOR, later.minusSeconds(1))).isFalse();
    assertThat(InquiryRules.readable(inquiry, COORDINATOR, later)).isTrue();
    Inquiry readByDeputy = InquiryRules.read(inquiry, COORDINATOR);
    assertThat(InquiryRules.readable(readByDeputy, COORDINATOR, later)).isTrue();
    assertThat(InquiryRules.readable(readByDeputy, POLICE, later)).isTrue();
    assertThat(InquiryRules.readable(readByDeputy, TEACHER, later)).isFalse();
  }

  @Test
  void whatTheReaderHasReadNeverGoesToTheDeputy() {
    Inquiry read = InquiryRules.read(inquiry(NOW), POLICE);
    assertThat(InquiryRules.readable(read, COORDINATOR, NOW.plus(Duration.ofDays(30)))).isFalse();
  }

  @Test
  void anInboxNobodyStaffsIsClosedAndADeputyAloneKeepsItOpen() {
    Contact contact = contact("police-contact", "slt-coordinator");
    assertThat(Receptions.of(contact, directory(TEACHER).attendance())).isEmpty();
    assertThat(Receptions.of(contact, directory(TEACHER, COORDINATOR).attendance()))
        .hasValueSatisfying(reception -> {
          assertThat(reception.agency()).isEqualTo(new AgencyId("slt"));
          assertThat(reception.deputy()).isNull();
        });
    assertThat(Receptions.of(contact, directory(POLICE, COORDINATOR).attendance()))
        .hasValueSatisfying(reception ->
            assertThat(reception.agencies())
                .containsExactlyInAnyOrder(new AgencyId("police"), new AgencyId("slt")));
  }

  static Inquiry inquiry(Instant waiting) {
    return new Inquiry(
        new InquiryId(UUID.randomUUID()),
        new Subject.Discussion(new ContactId("point")),
        0,
        new Reception(
            new AgencyId("police"),
            Set.of(new RoleId("police-contact")),
            new Reception.Deputy(new AgencyId("slt"), new RoleId("slt-coordinator"))),
        waiting,
        waiting,
        false,
        null,
        false);
  }

  private static Contact contact(String readBy, @Nullable String deputy) {
    return new Contact(
        new ContactId("point"),
        Text.of("Punkt"),
        new RoleId(readBy),
        new AgencyId("police"),
        null,
        List.of(),
        null,
        null,
        null,
        null,
        new Contact.Anonymous(new RoleId(readBy), deputy == null ? null : new RoleId(deputy), null),
        null,
        "test");
  }

  private static Directory directory(Actor... staff) {
    return new Directory(List.of(staff), Map.of());
  }

  private static Actor actor(String id, String agency, String role) {
    return new Actor(new StaffId(id), new AgencyId(agency), Set.of(new RoleId(role)));
  }
}
