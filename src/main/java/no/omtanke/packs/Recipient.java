package no.omtanke.packs;

/** Whom something is told to: an agency or a group. */
public sealed interface Recipient {

  /** The name that facts and lists write it under: {@code agency:police}, {@code group:core}. */
  String key();

  /** An agency; the roles it names as receiving ones read it. */
  record ToAgency(AgencyId agency) implements Recipient {
    @Override
    public String key() {
      return "agency:" + agency;
    }
  }

  /** A group; its members read it. */
  record ToGroup(GroupId group) implements Recipient {
    @Override
    public String key() {
      return "group:" + group;
    }
  }

  /** Reads back a {@link #key()}; refuses anything else. */
  static Recipient of(String key) {
    String name = key.substring(key.indexOf(':') + 1);
    return switch (key.substring(0, Math.max(0, key.indexOf(':')))) {
      case "agency" -> new ToAgency(new AgencyId(name));
      case "group" -> new ToGroup(new GroupId(name));
      default -> throw new IllegalArgumentException("Not a recipient: " + key);
    };
  }
}
