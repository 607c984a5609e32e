package no.omtanke.casework.flow;

import no.omtanke.casework.Rulebook;
import no.omtanke.organisation.Directory;
import no.omtanke.organisation.People;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.PackLibrary;
import org.springframework.stereotype.Component;

/**
 * Rulebooks from the packs on the shelf. A case keeps the pack version that it began under; the law
 * register is today's, for what stands on a day is asked of it by date, and so is which groups
 * anybody can choose to tell.
 */
@Component
class PackRulebooks implements Rulebooks {

  private final PackLibrary packs;
  private final People people;

  PackRulebooks(PackLibrary packs, People people) {
    this.packs = packs;
    this.people = people;
  }

  @Override
  public Rulebook current(String municipality) {
    Pack pack = running(municipality);
    return rulebook(pack, pack, people.directory(pack.id()));
  }

  @Override
  public Rulebook of(String municipality, String packHash) {
    Pack today = running(municipality);
    Pack began =
        today.hash().equals(packHash)
            ? today
            : packs
                .byHash(packHash)
                .orElseThrow(
                    () -> new IllegalStateException("The pack that a case runs under is gone"));
    return rulebook(began, today, people.directory(today.id()));
  }

  private Pack running(String municipality) {
    return packs
        .byId(new PackId(municipality))
        .orElseThrow(() -> new IllegalStateException("No pack runs for " + municipality));
  }

  private static Rulebook rulebook(Pack began, Pack today, Directory directory) {
    return new Rulebook(
        began.hash(),
        began.routine(),
        began.hash().equals(today.hash())
            ? today.organisation()
            : began.organisation().under(today.organisation()),
        began.confidentiality(),
        today.law(),
        directory);
  }
}
