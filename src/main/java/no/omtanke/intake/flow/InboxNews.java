package no.omtanke.intake.flow;

import java.util.Optional;
import no.omtanke.casework.WhatIsNew;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.PackId;
import org.springframework.stereotype.Component;

/** Says on the day's list that something lies unread in the inbox; how many, and nothing of it. */
@Component
class InboxNews implements WhatIsNew {

  private static final int MANY = 50;

  private final Inbox inbox;

  InboxNews(Inbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public Optional<Some> to(PackId municipality, Actor reader) {
    int unread = inbox.unread(municipality, reader, MANY);
    return unread == 0
        ? Optional.empty()
        : Optional.of(new Some("innboks", "intake.inbox.unread.count", unread));
  }
}
