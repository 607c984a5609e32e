package no.omtanke.intake.web;

import java.util.List;
import java.util.Set;
import no.omtanke.intake.Inquiry;
import no.omtanke.intake.InquiryRules;
import no.omtanke.intake.Subject;
import no.omtanke.packs.Agency;
import no.omtanke.packs.Pack;
import no.omtanke.packs.RoleId;
import no.omtanke.packs.Text;
import no.omtanke.packs.WayIn;
import org.jspecify.annotations.Nullable;

/**
 * What a report can become with those who have it, or may be given it.
 *
 * @param agency who they are
 * @param waysIn by which ways in they can make a case of it; none where the plan gives them none
 * @param came how it came, where a case of theirs would not have the steps of whoever sent it
 */
record Passing(Agency agency, List<WayIn> waysIn, @Nullable Text came) {

  static Passing of(Pack pack, Inquiry inquiry, Agency agency, Set<RoleId> roles) {
    List<WayIn> waysIn = InquiryRules.waysIn(pack, inquiry, roles);
    if (!(inquiry.subject() instanceof Subject.Report report)) {
      return new Passing(agency, waysIn, null);
    }
    boolean kept = waysIn.stream().anyMatch(way -> InquiryRules.keepsPath(pack, report, way));
    return new Passing(
        agency,
        waysIn,
        kept ? null : pack.routine().wayIn(report.wayIn()).map(WayIn::receivedAs).orElse(null));
  }
}
