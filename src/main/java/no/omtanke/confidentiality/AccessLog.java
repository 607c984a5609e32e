package no.omtanke.confidentiality;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import no.omtanke.organisation.Actor;

/**
 * The log of every look. A look is written in the reader's own transaction, which ends before the
 * page is sent; it reads no predecessor, so nobody waits for another's look.
 *
 * <p>An act in a case is not logged here but by the statement that appends its events: one cannot
 * be there without the other.
 */
public abstract class AccessLog {

  /** Logs a look at entries and permits their content, never who the person is. */
  public final Permit look(Look.AtEntries look) {
    write(look);
    return new Permit(look.caseId(), look.entries(), Part.CONTENT);
  }

  /** Logs a look at who the person is, and permits that alone. */
  public final Permit look(Look.AtIdentity look) {
    write(look);
    return new Permit(look.caseId(), look.entries(), Part.IDENTITY);
  }

  /** Logs a look at a list; a list holds no content. */
  public final void look(Look.AtList look) {
    write(look);
  }

  /** Logs that someone was turned away. */
  public final void look(Look.Denied look) {
    write(look);
  }

  /** Logs that cases on a person were asked for. */
  public final void look(Look.ForPerson look) {
    write(look);
  }

  /**
   * How often the reader has asked for a person since then; nobody asks in her name at the same
   * time, before the running transaction has ended.
   */
  public abstract int asked(String municipality, Actor reader, Instant since);

  /** Logs a look at the log itself. */
  public final void look(Look.AtLog look) {
    write(look);
  }

  /** Logs an act with what lies in no case yet, in the transaction that does it. */
  public final void handled(Handled handled) {
    write(handled);
  }

  /** When the reader last opened each of the cases; those that she never has are left out. */
  public abstract Map<UUID, Instant> opened(
      String municipality, Actor reader, Collection<UUID> cases);

  /** Writes the look down in the running transaction. */
  protected abstract void write(Look look);

  /** Writes the act down in the running transaction. */
  protected abstract void write(Handled handled);
}
