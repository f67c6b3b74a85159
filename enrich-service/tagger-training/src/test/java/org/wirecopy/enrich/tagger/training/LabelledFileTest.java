package org.wirecopy.enrich.tagger.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.enrich.extractor.RawMention;
import org.wirecopy.enrich.extractor.RawMention.Type;

class LabelledFileTest {
  private static final Map<String, Type> TYPES =
      Map.of("PER", Type.PERSON, "LOC", Type.LOC, "ORG", Type.ORG);

  @TempDir private Path folder;

  private List<LabelledSentence> read(
      String lines, int word, int label, Map<String, String> contractions) throws IOException {
    Files.writeString(folder.resolve("labelled"), lines);
    return new LabelledFile(folder, "labelled", word, label, TYPES, contractions).sentences();
  }

  @Test
  void signsStandAtTheirWordsAndKindsThatNobodyNamesAreNone() throws IOException {
    String lines =
        "( O\nAna B-PER\nRui B-PER\nGil I-PER\n) O\nem O\nFaro LOC\n, O\nabril B-DATE\n\n";

    assertThat(read(lines, 1, 2, Map.of()))
        .containsExactly(
            new LabelledSentence(
                "(Ana Rui Gil) em Faro, abril",
                List.of(
                    new RawMention(Type.PERSON, 1, 4),
                    new RawMention(Type.PERSON, 5, 12),
                    new RawMention(Type.LOC, 17, 21))));
  }

  @Test
  void wordsThatPeopleWriteAsOneAreJoined() throws IOException {
    String lines =
        "1\tDe\tO\n2\to\tO\n3\tBanco\tB-ORG\n4\tde\tI-ORG\n5\to\tI-ORG\n6\tBrasil\tI-ORG\n"
            + "7\tde\tO\n8\ta\tB-ORG\n9\tFolha\tI-ORG\n";

    LabelledSentence sentence = read(lines, 2, 3, Map.of("de o", "do", "de a", "da")).get(0);

    assertThat(sentence.text()).isEqualTo("Do Banco do Brasil da Folha");
    assertThat(sentence.names().stream().map(name -> name.in(sentence.text())))
        .containsExactly("Banco do Brasil", "Folha");
  }
}
