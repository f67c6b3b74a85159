package org.wirecopy.store.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final String FIRST = "The minister left Rome on Monday, officials said.";
  private static final String SECOND = "Talks about the ceasefire go on in Tripoli next week.";

  @Test
  void aParagraphOfBothTextsIsSharedWholeWhateverItsCaseAndSigns() {
    Comparison comparison = Comparison.of(FIRST, FIRST.toUpperCase(java.util.Locale.ROOT) + "!");

    assertThat(comparison.rows()).hasSize(1).allMatch(Row::isSame);
  }

  @Test
  void wordsThatOnlyOneTextHasAreToldApart() {
    Row row =
        Comparison.of(FIRST, "The minister left Rome on Tuesday night, officials said.")
            .rows()
            .get(0);

    assertThat(row.left())
        .containsExactly(
            new Piece("The minister left Rome on ", true),
            new Piece("Monday, ", false),
            new Piece("officials said.", true));
    assertThat(row.right())
        .containsExactly(
            new Piece("The minister left Rome on ", true),
            new Piece("Tuesday night, ", false),
            new Piece("officials said.", true));
  }

  @Test
  void whatWasAddedStandsAloneAndTheRestStaysSideBySide() {
    Comparison comparison =
        Comparison.of(FIRST + "\n\n" + SECOND, "By our own reporter\n\n" + FIRST + "\n\n" + SECOND);

    assertThat(comparison.rows()).extracting(Row::isRightOnly).containsExactly(true, false, false);
    assertThat(comparison.rows().subList(1, 3)).allMatch(Row::isSame);
  }

  @Test
  void aContainedArticleIsFoundInTheLongerOne() {
    Comparison comparison = Comparison.of(SECOND, FIRST + "\n" + SECOND + "\nAn end of its own");

    assertThat(comparison.rows()).filteredOn(Row::isSame).hasSize(1);
    assertThat(comparison.rows()).filteredOn(Row::isRightOnly).hasSize(2);
  }

  @Test
  void textsWithoutAnythingInCommonNeverStandSideBySide() {
    assertThat(Comparison.of(FIRST, "國家主席會見總統").rows())
        .extracting(Row::isLeftOnly, Row::isRightOnly)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(true, false),
            org.assertj.core.groups.Tuple.tuple(false, true));
  }

  @Test
  void joinedThePiecesAreTheParagraph() {
    String left = "\"Punch, beloved by (some)\" — 3,000 said…  so";
    Row row = Comparison.of(left, left.replace("beloved", "hated")).rows().get(0);

    assertThat(joined(row.left())).isEqualTo(left);
  }

  @Test
  void textsWithoutEndAreComparedUpToABoundWhichIsSaid() {
    String many =
        IntStream.range(0, 1_000).mapToObj(i -> "Paragraph " + i).collect(Collectors.joining("\n"));
    String wide = "word ".repeat(5_000);

    assertThat(Comparison.of(many, many).isWhole()).isFalse();
    assertThat(joined(Comparison.of(wide, wide + "end").rows().get(0).right()))
        .isEqualTo(wide + "end");
    assertThat(Comparison.of("", "").rows()).isEmpty();
  }

  private static String joined(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
