package no.omtanke.rights;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.casework.AgencyFolder;
import no.omtanke.casework.Entry;
import no.omtanke.casework.TextField;
import no.omtanke.confidentiality.Disclosure;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.StaffId;
import no.omtanke.packs.ProvisionId;
import no.omtanke.packs.RoleId;
import org.jspecify.annotations.Nullable;

/**
 * What one agency answers the person who asks what it holds (GDPR art. 15). It is made of what may
 * be told and of nothing else, so that what is held back silently leaves no gap, number or count.
 *
 * @param who what is written of who the person is, each thing once
 * @param refused the grounds on which something is held back, where the person is told so
 * @param looks who has read it, and opened who it is about, the first first
 */
public record AccessAnswer(
    List<Line> who,
    List<Line> lines,
    List<Exemption> refused,
    List<LookedAt> looks,
    Set<ProvisionId> basis) {

  public AccessAnswer {
    who = List.copyOf(who);
    lines = List.copyOf(lines);
    refused = List.copyOf(refused);
    looks = List.copyOf(looks);
    basis = Set.copyOf(basis);
  }

  /**
   * Something that is written, with whom it was told to.
   *
   * @param author who wrote it; null until it is decided that the answer says who reported: were
   *     only some lines without, these would be known as the reporter's
   */
  public record Line(
      LineId id,
      Entry entry,
      @Nullable StaffId author,
      Map<TextField, String> texts,
      @Nullable Disclosure told) {

    public Line {
      texts = Map.copyOf(texts);
    }

    /** Says nothing of what is written, so that no log can. */
    @Override
    public String toString() {
      return "Line[" + id + "]";
    }
  }

  /** Every line, who the person is first. */
  public Stream<Line> all() {
    return Stream.concat(who.stream(), lines.stream());
  }

  /**
   * That somebody read, on a day; the same on the same day is said once.
   *
   * @param roles what she is, and no name (CJEU C-579/21; to be confirmed); none until it is
   *     decided that the answer says who reported, for by what the readers are one can tell who she
   *     is
   * @param purpose why who it is about was opened; null for all other reading
   */
  public record LookedAt(LocalDate day, Set<RoleId> roles, @Nullable String purpose) {
    public LookedAt {
      roles = Set.copyOf(roles);
    }
  }

  /** A look as the log has it. */
  public record Look(LocalDate day, Set<RoleId> roles, @Nullable String purpose) {}

  /** The answer that may be told. */
  public static AccessAnswer of(
      AgencyFolder folder,
      Map<EntryId, Map<TextField, String>> texts,
      Collection<Look> looks,
      Collection<Withheld> withheld,
      boolean reporterTold) {
    Set<LineId> heldBack =
        withheld.stream().map(Withheld::line).collect(Collectors.toUnmodifiableSet());
    List<Line> who =
        who(folder, texts).stream().filter(line -> !heldBack.contains(line.id())).toList();
    List<Line> lines =
        folder.entries().stream()
            .filter(entry -> !heldBack.contains(LineId.of(entry.id())))
            // a mark says what it marks
            .filter(
                entry -> heldBack.stream().noneMatch(held -> held.entry().equals(entry.marked())))
            .map(entry ->
                new Line(
                    LineId.of(entry.id()),
                    entry,
                    reporterTold ? entry.author() : null,
                    texts.getOrDefault(entry.id(), Map.of()),
                    folder.told().get(entry.id())))
            .toList();
    return new AccessAnswer(
        who,
        lines,
        withheld.stream()
            .filter(one -> !one.silent())
            .map(Withheld::exemption)
            .distinct()
            .sorted()
            .toList(),
        looks.stream()
            .map(look ->
                new LookedAt(
                    look.day(),
                    reporterTold ? look.roles() : Set.of(),
                    // that it was opened would say that it is written
                    who.isEmpty() ? null : look.purpose()))
            .distinct()
            .sorted(
                Comparator.comparing(LookedAt::day)
                    .thenComparing(look -> String.valueOf(look.purpose()))
                    .thenComparing(look ->
                        look.roles().stream()
                            .map(RoleId::value)
                            .sorted()
                            .collect(Collectors.joining(","))))
            .toList(),
        lines.stream()
            .map(line -> line.entry().result())
            .filter(Entry.Result.InLaw.class::isInstance)
            .map(Entry.Result.InLaw.class::cast)
            .flatMap(result -> result.basis().stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether the agency has written what the line names. */
  public static boolean isOf(AgencyFolder folder, LineId line) {
    List<Entry> entries = line.field() == null ? folder.entries() : folder.identity();
    return entries.stream().anyMatch(entry -> entry.id().equals(line.entry()));
  }

  /** What is written twice is one line: held back, it stands nowhere. */
  private static List<Line> who(AgencyFolder folder, Map<EntryId, Map<TextField, String>> texts) {
    Map<Map.Entry<TextField, String>, Line> lines = new LinkedHashMap<>();
    for (TextField field : TextField.values()) {
      for (Entry entry : folder.identity()) {
        String text = field.identity() ? said(texts, entry, field) : null;
        if (text != null) {
          lines.putIfAbsent(
              Map.entry(field, text),
              new Line(new LineId(entry.id(), field), entry, null, Map.of(field, text), null));
        }
      }
    }
    return List.copyOf(lines.values());
  }

  private static @Nullable String said(
      Map<EntryId, Map<TextField, String>> texts, Entry entry, TextField field) {
    return texts.getOrDefault(entry.id(), Map.of()).get(field);
  }
}
