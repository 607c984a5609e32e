package no.omtanke.casework;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.omtanke.confidentiality.Terms;
import no.omtanke.confidentiality.Terms.Scope;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.Recipient;

/**
 * What the person has said no to, as far as the actor knows: a no is respected, so nothing leads to
 * asking again for what it covers. It can be asked for all the same, for people change their minds.
 */
record Noes(List<Terms> terms) {

  /** Those that the actor's agency has got; none to one who does not read its folder. */
  static Noes to(Rulebook rulebook, CaseFile file, Actor actor) {
    return new Noes(
        file.folders().asked().stream()
            .filter(asked -> asked.by().equals(actor.agency()) && !asked.waits())
            .filter(_ -> Position.readsFolder(rulebook, file, actor))
            .map(Asked::terms)
            .toList());
  }

  /** Whether the recipient is not to be told. */
  boolean cover(Recipient to) {
    return toAll() || terms.stream().anyMatch(no -> no.reach(to));
  }

  /** To what there is still something to ask for: of telling, somebody who could be told. */
  Set<Scope> left(List<Recipient> recipients) {
    return Stream.of(Scope.values())
        .filter(scope ->
            switch (scope) {
              case TELLING -> !recipients.stream().allMatch(this::cover);
              case FOLLOW_UP ->
                  !toAll() && terms.stream().noneMatch(no -> no.scope().contains(scope));
            })
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean toAll() {
    return terms.contains(Terms.NOT_SAID);
  }
}
