package org.wirecopy.enrich.tagger.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DivisionTest {
  private static final String MONTI = "Mario\tB-PER\nMonti\tI-PER\nspeaks\tO\n\n";
  private static final String ROME = "Rome\tB-LOC\nsleeps\tO\n\n";
  private static final String EURO = "The\tO\neuro\tO\nfalls\tO\n\n";

  @TempDir Path folder;

  @Test
  void noSentenceIsBothLearnedAndMeasuredOn() throws IOException {
    Files.writeString(folder.resolve("train.tsv"), MONTI + ROME);
    Files.writeString(folder.resolve("test.tsv"), MONTI);
    Files.writeString(folder.resolve("other.tsv"), ROME + EURO + MONTI);
    Path recipe = folder.resolve("recipe.properties");
    Files.writeString(
        recipe, "train.a = train.tsv 1 2\nown.a = test.tsv 1 2\nother.b = other.tsv 1 2\n");

    Division division = Division.of(new Recipe(recipe, folder));

    assertThat(texts(division.training())).containsExactly("Rome sleeps");
    assertThat(texts(division.own().get("a"))).containsExactly("Mario Monti speaks");
    assertThat(texts(division.others().get("b"))).containsExactly("The euro falls");
  }

  private static List<String> texts(List<LabelledSentence> sentences) {
    return sentences.stream().map(LabelledSentence::text).toList();
  }
}
