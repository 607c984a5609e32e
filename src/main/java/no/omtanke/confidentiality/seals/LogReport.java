package no.omtanke.confidentiality.seals;

import java.io.PrintStream;
import no.omtanke.confidentiality.Cut;
import no.omtanke.confidentiality.LogFinding;
import no.omtanke.packs.Pack;
import no.omtanke.packs.PackLibrary;
import org.springframework.stereotype.Component;

/** What came of checking every municipality's log, a line for each finding. */
@Component
public class LogReport {

  private final LogCheck check;
  private final PackLibrary packs;

  LogReport(LogCheck check, PackLibrary packs) {
    this.check = check;
    this.packs = packs;
  }

  /** Checks all of them and prints it; whether everything is as it was sealed. */
  public boolean print(PrintStream out) {
    boolean whole = true;
    for (Pack pack : packs.all()) {
      LogCheck.Result result = check.check(pack.id().value());
      out.printf(
          "%s: %d seals, %d rows, %d findings%n",
          pack.id(), result.seals(), result.rows(), result.findings().size());
      Cut cut = result.cut();
      if (cut != null) {
        out.printf(
            "  cut after seal %d: what was sealed before %s is gone, as its time had run out%n",
            cut.last().number(), cut.before());
      }
      result.findings().forEach(finding -> out.println("  " + said(finding)));
      whole &= result.findings().isEmpty();
    }
    return whole;
  }

  private static String said(LogFinding finding) {
    return switch (finding) {
      case LogFinding.RowAltered it -> "row " + it.row() + " has been altered";
      case LogFinding.RowRemoved it -> "row " + it.row() + " has been removed";
      case LogFinding.RowAdded it -> "row " + it.row() + " was put in afterwards";
      case LogFinding.CaseAltered it ->
          "row " + it.row() + ": what happened in the case has been altered";
      case LogFinding.EndedUnseen it ->
          "row " + it.row() + ": the case has ended, and the log does not say that two had seen it";
      case LogFinding.SealBroken it -> "seal " + it.number() + " is broken";
      case LogFinding.SealGone it -> "seal " + it.number() + " is not in the database";
    };
  }
}
