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

class LabelledFileTest {
  private static final Map<String, RawMention.Type> TYPES =
      Map.of("PER", RawMention.Type.PERSON, "LOC", RawMention.Type.LOC, "ORG", RawMention.Type.ORG);

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
                    new RawMention(RawMention.Type.PERSON, 1, 4),
                    new RawMention(RawMention.Type.PERSON, 5, 12),
                    new RawMention(RawMention.Type.LOC, 17, 21))));
  }

  @Test
  void wordsThatPeopleWriteAsOneAreJoined() throws IOException {
    String lines =
        """
        1 De O
        2 o O
        3 Banco B-ORG
        4 de I-ORG
        5 o I-ORG
        6 Brasil I-ORG
        7 de O
        8 a B-ORG
        9 Folha I-ORG
        """;

    LabelledSentence sentence = read(lines, 2, 3, Map.of("de o", "do", "de a", "da")).get(0);

    assertThat(sentence.text()).isEqualTo("Do Banco do Brasil da Folha");
    assertThat(sentence.names().stream().map(name -> name.in(sentence.text())))
        .containsExactly("Banco do Brasil", "Folha");
  }
}
