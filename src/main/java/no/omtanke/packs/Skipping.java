package no.omtanke.packs;

/** Whether a plan lets a task be left out. */
public enum Skipping {
  /** The plan requires the task. */
  NEVER,
  /** It may be left out if the reason is written down. */
  WITH_REASON,
  /** The plan leaves it open. */
  FREELY
}
