package no.omtanke.intake.flow;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.omtanke.confidentiality.Ciphertext;
import no.omtanke.confidentiality.Letterbox;
import no.omtanke.intake.InquiryId;
import no.omtanke.intake.Receipt;
import no.omtanke.intake.Reception;
import no.omtanke.intake.store.Arrival;
import no.omtanke.intake.store.OpenedInquiry;
import no.omtanke.intake.store.PublicInquiries;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.ContactId;
import no.omtanke.packs.PackId;
import no.omtanke.packs.WayInId;
import no.omtanke.platform.PublicFace;
import no.omtanke.platform.Tenancy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Where someone without a log-in hands something in, and comes back with the receipt. */
@PublicFace
@Component
public class PublicDesk {

  private final Tenancy tenancy;
  private final PublicInquiries inquiries;
  private final Letterbox letterbox;
  private final InstantSource clock;

  PublicDesk(
      @Qualifier("public") Tenancy tenancy,
      PublicInquiries inquiries,
      Letterbox letterbox,
      InstantSource clock) {
    this.tenancy = tenancy;
    this.inquiries = inquiries;
    this.letterbox = letterbox;
    this.clock = clock;
  }

  /** Whether all who are to read it can be reached now. */
  public boolean open(PackId municipality, Reception reception) {
    return reception.agencies().stream()
        .allMatch(agency -> letterbox.isThere(municipality.value(), agency));
  }

  /** Takes it in; sent a second time under the same receipt, it is there already. */
  public void receive(PackId municipality, Receipt receipt, Incoming incoming) {
    InquiryId id = new InquiryId(UUID.randomUUID());
    UUID letter = UUID.randomUUID();
    InquiryKey key = InquiryKey.make(municipality, id);
    ReceiptKeys.Derived derived = ReceiptKeys.of(municipality, receipt);
    Map<AgencyId, Ciphertext> keys = new HashMap<>();
    incoming
        .reception()
        .agencies()
        .forEach(agency -> keys.put(agency, key.wrappedFor(agency, letterbox)));
    String reporter = incoming.reporter();
    Arrival arrival =
        new Arrival(
            id,
            derived.lookup(),
            incoming.subject(),
            incoming.reception(),
            clock.instant(),
            key.wrappedFor(derived.key()),
            keys,
            letter,
            key.encrypt(letter, incoming.text()),
            reporter == null
                ? null
                : letterbox.seal(
                    Reporters.passage(municipality, id, incoming.reception().agency()), reporter));
    tenancy.inMunicipality(municipality.value(), () -> inquiries.receive(arrival));
  }

  /** What is written under the receipt; nothing where there is no such receipt. */
  public Optional<Exchange> read(PackId municipality, Receipt receipt) {
    ReceiptKeys.Derived derived = ReceiptKeys.of(municipality, receipt);
    return tenancy.readingIn(
        municipality.value(),
        () ->
            inquiries
                .open(derived.lookup())
                .map(opened -> exchange(municipality, opened, derived)));
  }

  /**
   * Writes on under the receipt; false where there is no such receipt, or the exchange has ended.
   */
  public boolean goOn(PackId municipality, Receipt receipt, UUID letter, String text) {
    ReceiptKeys.Derived derived = ReceiptKeys.of(municipality, receipt);
    return tenancy.inMunicipality(
        municipality.value(),
        () ->
            inquiries
                .open(derived.lookup())
                .map(opened -> key(municipality, opened, derived).encrypt(letter, text))
                .filter(
                    written -> inquiries.goOn(derived.lookup(), letter, clock.instant(), written))
                .isPresent());
  }

  private Exchange exchange(
      PackId municipality, OpenedInquiry opened, ReceiptKeys.Derived derived) {
    InquiryKey key = key(municipality, opened, derived);
    List<Exchange.Letter> letters =
        inquiries.letters(derived.lookup()).stream()
            .map(letter ->
                new Exchange.Letter(
                    letter.id(),
                    letter.at(),
                    letter.agency() == null ? null : new AgencyId(letter.agency()),
                    key.decrypt(letter.id(), letter.text())))
            .toList();
    return new Exchange(
        opened.contact() == null ? null : new ContactId(opened.contact()),
        opened.wayIn() == null ? null : new WayInId(opened.wayIn()),
        opened.received(),
        opened.outcome(),
        opened.closed(),
        letters);
  }

  private static InquiryKey key(
      PackId municipality, OpenedInquiry opened, ReceiptKeys.Derived derived) {
    return InquiryKey.of(municipality, opened.id(), opened.writerKey(), derived.key());
  }
}
