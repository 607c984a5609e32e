package no.omtanke.rights;

import java.time.Period;
import java.util.List;
import java.util.Set;
import no.omtanke.casework.ShippedRulebooks;
import no.omtanke.packs.Confidentiality;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackId;
import no.omtanke.packs.RetentionClass;
import no.omtanke.packs.RetentionClass.Method;
import no.omtanke.packs.RetentionClass.What;
import no.omtanke.packs.Text;

/** A pack with classes of its own for how long things are kept. */
public final class Kept {

  private Kept() {}

  /** Drammen's, under another name where a test must be alone. */
  public static Pack pack(String municipality, RetentionClass... classes) {
    return pack(ShippedRulebooks.pack("drammen"), new PackId(municipality), classes);
  }

  /** The pack with these classes. */
  public static Pack pack(Pack pack, PackId id, RetentionClass... classes) {
    return new Pack(
        id,
        pack.name(),
        pack.shortName(),
        pack.colour(),
        pack.numbers(),
        pack.languages(),
        pack.police(),
        pack.plan(),
        pack.notInPlan(),
        pack.organisation(),
        pack.guide(),
        pack.routine(),
        new Confidentiality(
            pack.confidentiality().cited(),
            pack.confidentiality().grounds(),
            List.of(classes),
            pack.confidentiality().declarations()),
        pack.law(),
        pack.contacts(),
        pack.actionPlan(),
        pack.people(),
        pack.hash());
  }

  /** Decided, and on a permission. */
  public static RetentionClass decided(What what, Period keep, Method method) {
    return new RetentionClass(
        "own",
        Text.of("Saker"),
        what,
        Set.of(),
        Set.of(),
        keep,
        true,
        method,
        "Vedtak 26/1234",
        "test");
  }

  /** As it is proposed, and nobody has decided it. */
  public static RetentionClass proposed(What what, Period keep) {
    return new RetentionClass(
        "own",
        Text.of("Saker"),
        what,
        Set.of(),
        Set.of(),
        keep,
        false,
        Method.DESTROY,
        null,
        "test");
  }
}
