package no.omtanke.confidentiality;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.GroundKind;
import org.jspecify.annotations.Nullable;

/** Someone looked: who, when, at what, and why where a reason is asked for. */
public sealed interface Look {

  /** Which municipality it was in. */
  String municipality();

  /** Who looked. */
  Actor reader();

  /** When. */
  Instant at();

  /**
   * A look at entries of a case.
   *
   * @param grounds on which what others told the reader stands; empty where all is her own
   * @param sought the words that she looked for in them; null where she looked for none
   */
  record AtEntries(
      String municipality,
      Actor reader,
      Instant at,
      UUID caseId,
      Set<EntryId> entries,
      Set<GroundKind> grounds,
      @Nullable Typed sought)
      implements Look {
    public AtEntries {
      entries = Set.copyOf(entries);
      grounds = Set.copyOf(grounds);
    }

    /** She read, and looked for nothing. */
    public AtEntries(
        String municipality,
        Actor reader,
        Instant at,
        UUID caseId,
        Set<EntryId> entries,
        Set<GroundKind> grounds) {
      this(municipality, reader, at, caseId, entries, grounds, null);
    }
  }

  /**
   * A look at who the person is.
   *
   * @param grounds as for a look at entries
   * @param id names the look, so that its reason has a place to be bound to
   * @param reason what was written as the reason, as ciphertext
   */
  record AtIdentity(
      String municipality,
      Actor reader,
      Instant at,
      UUID caseId,
      Set<EntryId> entries,
      Set<GroundKind> grounds,
      EntryId id,
      Purpose purpose,
      Ciphertext reason)
      implements Look {
    public AtIdentity {
      entries = Set.copyOf(entries);
      grounds = Set.copyOf(grounds);
    }
  }

  /**
   * A look at a list: which cases stood on it.
   *
   * @param sought what she looked for; null where it was all
   */
  record AtList(
      String municipality, Actor reader, Instant at, Set<UUID> cases, @Nullable Sought sought)
      implements Look {
    public AtList {
      cases = Set.copyOf(cases);
    }

    /** A list of all that there is for her. */
    public AtList(String municipality, Actor reader, Instant at, Set<UUID> cases) {
      this(municipality, reader, at, cases, null);
    }
  }

  /**
   * What was looked for in a list.
   *
   * @param terms ids and codes
   * @param typed what was typed beside them; null where nothing was
   */
  record Sought(String terms, @Nullable Typed typed) {}

  /**
   * Someone asked for a case that she may not know of, or that is not there: nobody can tell which.
   */
  record Denied(
      String municipality,
      Actor reader,
      Instant at,
      @Nullable UUID reference,
      @Nullable Typed typed)
      implements Look {

    /** She asked by a reference, or by nothing that is kept. */
    public Denied(String municipality, Actor reader, Instant at, @Nullable UUID reference) {
      this(municipality, reader, at, reference, null);
    }
  }

  /**
   * What was typed by hand, as ciphertext.
   *
   * @param id names the look, so that what was typed has a place to be bound to
   */
  record Typed(EntryId id, Ciphertext text) {}

  /**
   * Somebody asked for the cases on a person.
   *
   * @param asked whether she was told no more than that there is one, or which there are
   * @param agency whose cases
   * @param id names the look, so that what was asked has a place to be bound to
   * @param terms for whom and why, as ciphertext
   * @param cases what was found
   */
  record ForPerson(
      String municipality,
      Actor reader,
      Instant at,
      Asked asked,
      AgencyId agency,
      EntryId id,
      Ciphertext terms,
      Set<UUID> cases)
      implements Look {
    public ForPerson {
      cases = Set.copyOf(cases);
    }

    /** What was asked. */
    public enum Asked {
      WHETHER,
      WHICH
    }
  }

  /** A look at the log itself: what was asked for. */
  record AtLog(String municipality, Actor reader, Instant at, LogSearch search) implements Look {}
}
