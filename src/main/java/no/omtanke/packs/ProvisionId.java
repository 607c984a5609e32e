package no.omtanke.packs;

/** Names a provision of the legal register, for example {@code fvl-13b-5}. */
public record ProvisionId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
