package no.omtanke.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.omtanke.casework.WordSearch.Piece;
import org.junit.jupiter.api.Test;

/** Words are found wherever they stand, and nothing of the text is lost where they are marked. */
final class WordSearchTest {

  @Test
  void everyWordMustBeThereSmallOrCapital() {
    WordSearch search = WordSearch.of("  SKOLEN  ærlig ");
    assertThat(search.isIn(List.of("Ærlige ord", "på skolen"))).isTrue();
    assertThat(search.isIn(List.of("på skolen"))).isFalse();
    assertThat(WordSearch.of(" ").isAsked()).isFalse();
    assertThat(WordSearch.NONE.isIn(List.of())).as("nothing is looked for").isTrue();
  }

  @Test
  void theWordsAreMarkedAndTheRestStaysAsItIs() {
    assertThat(WordSearch.of("ute ut").pieces("Ute (ut) og inne"))
        .containsExactly(
            new Piece("Ute", true),
            new Piece(" (", false),
            new Piece("ut", true),
            new Piece(") og inne", false));
    assertThat(WordSearch.of("a.b").pieces("a-b")).containsExactly(new Piece("a-b", false));
    assertThat(WordSearch.NONE.pieces("")).hasSize(1);
  }
}
