package no.omtanke.confidentiality;

/** The parts of an agency's folder that lie under keys of their own and can end apart. */
public enum Part {
  /** What was written. */
  CONTENT,
  /** Who the person is. */
  IDENTITY,
  /** What is written of it and not in it: why it was opened, looked through, or held back. */
  BESIDE,
  /** What one of its people has begun to write and not sent; each draft has a key of its own. */
  DRAFT
}
