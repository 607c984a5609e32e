package no.omtanke.confidentiality;

/** The parts of an agency's folder that lie under keys of their own and can end apart. */
public enum Part {
  /** What was written. */
  CONTENT,
  /** Who the person is. */
  IDENTITY
}
