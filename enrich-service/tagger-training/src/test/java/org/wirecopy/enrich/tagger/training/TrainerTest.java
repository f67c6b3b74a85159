package org.wirecopy.enrich.tagger.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.enrich.extractor.RawMention;
import org.wirecopy.enrich.tagger.ModelDescription;
import org.wirecopy.enrich.tagger.Source;
import org.wirecopy.enrich.tagger.TaggerModel;

class TrainerTest {
  private static final List<String> PEOPLE = List.of("Ana", "Rui", "Eva", "Leo", "Ida", "Gil");
  private static final List<String> PLACES = List.of("Faro", "Beja", "Viseu", "Braga", "Evora");

  @TempDir private Path data;

  private TaggerModel trained(String recipe) throws IOException {
    Files.writeString(data.resolve("recipe.properties"), recipe);
    Path model = data.resolve("small.names");
    Trainer.main(
        new String[] {
          data.resolve("recipe.properties").toString(), data.toString(), model.toString()
        });
    try (InputStream bytes = Files.newInputStream(model)) {
      return TaggerModel.read(bytes, "small.names");
    }
  }

  private void writeTraining() throws IOException {
    StringBuilder lines = new StringBuilder("# newdoc id = made up\n");
    for (String person : PEOPLE) {
      for (String place : PLACES) {
        lines.append(
            "# text = a comment\n1\tontem\tO\n2\t%s\tB-PER\n3\tCosta\tI-PER\n".formatted(person));
        lines.append("4\tfoi\tO\n5\ta\tO\n6\t%s\tB-GEO\n7\t.\tO\n\n".formatted(place));
      }
    }
    Files.writeString(data.resolve("train.iob2"), lines);
  }

  @Test
  void aModelFindsNamesThatItHasNotSeen() throws IOException {
    writeTraining();
    Files.writeString(
        data.resolve("test.conll"), "ontem O\nLia PER\nCosta PER\nfoi O\na O\nTomar GEO\n. O\n");

    TaggerModel model =
        trained(
            """
            name = small
            version = 3
            languages = pt gl
            licence = CC0-1.0
            source.own = made up | CC0-1.0 | us, for a test
            kinds = GEO=LOC
            train.a = train.iob2 2 3
            own.b = test.conll 1 2
            penalty = 0.01
            """);

    assertThat(model.description())
        .isEqualTo(
            new ModelDescription(
                "small",
                "3",
                List.of("pt", "gl"),
                "CC0-1.0",
                List.of(new Source("made up", "CC0-1.0", "us, for a test"))));
    assertThat(model.names("Ontem Lia Costa foi a Tomar.", 0))
        .containsExactly(
            new RawMention(RawMention.Type.PERSON, 6, 15),
            new RawMention(RawMention.Type.LOC, 22, 27));
  }

  @Test
  void trainingTwiceGivesTheSameModel() throws IOException {
    writeTraining();
    String recipe =
        """
        name = small
        version = 1
        languages = pt
        licence = CC0-1.0
        kinds = GEO=LOC
        epochs = 2
        train.a = train.iob2 2 3
        """;
    trained(recipe);
    byte[] first = Files.readAllBytes(data.resolve("small.names"));

    trained(recipe);

    assertThat(data.resolve("small.names")).hasBinaryContent(first);
  }
}
