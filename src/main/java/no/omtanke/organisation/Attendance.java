package no.omtanke.organisation;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import no.omtanke.packs.AgencyId;
import no.omtanke.packs.PackId;
import no.omtanke.packs.RoleId;
import org.jspecify.annotations.Nullable;

/** Which roles somebody holds now, and in which agency: all of the staff that the world may ask. */
public record Attendance(Set<Post> posts) {

  public Attendance {
    posts = Set.copyOf(posts);
  }

  /** A role that is held in an agency, by one person or more. */
  public record Post(AgencyId agency, RoleId role) {}

  /** Whether somebody in the agency holds the role. */
  public boolean isHeld(RoleId role, AgencyId agency) {
    return posts.contains(new Post(agency, role));
  }

  /** An agency where somebody holds the role: the preferred one where it is held there. */
  public Optional<AgencyId> agency(RoleId role, @Nullable AgencyId preferred) {
    return posts.stream()
        .filter(post -> post.role().equals(role))
        .map(Post::agency)
        .min(
            Comparator.comparing((AgencyId agency) -> !agency.equals(preferred))
                .thenComparing(AgencyId::value));
  }

  /** Where it is asked who is there. */
  public interface Source {

    /** Who is there in the municipality now. */
    Attendance attendance(PackId municipality);
  }
}
