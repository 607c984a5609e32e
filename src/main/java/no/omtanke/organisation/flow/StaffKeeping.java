package no.omtanke.organisation.flow;

import java.util.List;
import java.util.Set;
import no.omtanke.organisation.Employment;
import no.omtanke.organisation.People;
import no.omtanke.organisation.StaffAct;
import no.omtanke.organisation.StaffChange;
import no.omtanke.organisation.StaffDecision;
import no.omtanke.organisation.StaffId;
import no.omtanke.organisation.StaffRules;
import no.omtanke.organisation.store.StaffStore;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.platform.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Carries out what an administrator does with the staff: one change of a municipality's at a time.
 */
@Component
public class StaffKeeping {

  private final StaffStore store;
  private final Tenancy tenancy;
  private final People people;

  StaffKeeping(StaffStore store, Tenancy tenancy, People people) {
    this.store = store;
    this.tenancy = tenancy;
    this.people = people;
  }

  /** Everyone who has or had a place in the municipality, by name. */
  public List<Employment> everyone(PackId municipality) {
    return tenancy.readingIn(municipality.value(), store::employments);
  }

  /** What has become of someone's place, the latest first. */
  public List<StaffChange> changes(PackId municipality, StaffId id) {
    return tenancy.readingIn(municipality.value(), () -> store.changes(id));
  }

  /** Does it, or says why not. */
  public StaffDecision does(Pack pack, StaffAct act, Set<String> providers) {
    StaffDecision decision =
        tenancy.inMunicipality(pack.id().value(), () -> decided(pack, act, providers));
    people.changed(pack.id());
    return decision;
  }

  private StaffDecision decided(Pack pack, StaffAct act, Set<String> providers) {
    store.alone(pack.id());
    StaffDecision decision = new StaffRules(pack, store.employments(), providers).decide(act);
    if (decision instanceof StaffDecision.Decided it) {
      store.append(pack.id(), it.change());
    }
    return decision;
  }
}
