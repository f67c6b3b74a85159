package org.wirecopy.enrich.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.extractor.ExtractorException;
import org.wirecopy.enrich.extractor.RawMention;

class TaggerModelTest {
  private static final ModelDescription DESCRIPTION =
      new ModelDescription(
          "small", "7", List.of("pt"), "CC0-1.0", List.of(new Source("made up", "CC0-1.0", "us")));

  /** Knows that what the lists have is a place, and nothing else. */
  private static TaggerModel model() {
    Knowledge knowledge =
        new Knowledge(
            Knowledge.table(List.of(List.of("Lisboa", "Nova Iorque"))),
            Knowledge.classes(Map.of("em", 3)));
    List<Token> tokens = Tokenizer.tokens("em Nova Iorque e Lisboa");
    int[] labels = new int[tokens.size()];
    Labels.mark(labels, RawMention.Type.LOC, 1, 3);
    Labels.mark(labels, RawMention.Type.LOC, 4, 5);
    Features features = new Features(tokens, knowledge);
    Map<Long, byte[]> rows = new HashMap<>();
    for (int i = 0; i < labels.length; i++) {
      long[] found = new long[Features.MAX];
      int count = features.of(i, found, true);
      int label = labels[i];
      Arrays.stream(found, 0, count)
          .forEach(feature -> rows.computeIfAbsent(feature, f -> new byte[Labels.COUNT])[label]++);
    }
    return TaggerModel.of(DESCRIPTION, knowledge, rows, new int[Labels.COUNT * Labels.COUNT]);
  }

  private static byte[] written(TaggerModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(bytes);
    return bytes.toByteArray();
  }

  private static TaggerModel read(byte[] bytes) {
    return TaggerModel.read(new ByteArrayInputStream(bytes), "small.names");
  }

  @Test
  void aModelIsTheSameWhenItIsReadAgain() throws IOException {
    TaggerModel read = read(written(model()));

    assertThat(read.description()).isEqualTo(DESCRIPTION);
    assertThat(read.names("em Nova Iorque e Lisboa", 10))
        .isEqualTo(model().names("em Nova Iorque e Lisboa", 10))
        .containsExactly(
            new RawMention(RawMention.Type.LOC, 13, 24),
            new RawMention(RawMention.Type.LOC, 27, 33));
    assertThat(written(read)).isEqualTo(written(model()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200b", "...", "em", "Nova Iorque"})
  void anySentenceCanBeRead(String sentence) {
    assertThat(model().names(sentence, 0)).hasSizeLessThan(2);
  }

  @Test
  void aModelThatIsCutIsRefused() throws IOException {
    byte[] whole = written(model());

    for (int length : new int[] {0, 5, 40, whole.length / 2, whole.length - 1}) {
      assertThatThrownBy(() -> read(Arrays.copyOf(whole, length)))
          .isInstanceOf(ExtractorException.class)
          .hasMessageStartingWith("the model small.names is damaged, or none of this form: ");
    }
  }

  @Test
  void aModelWithAnotherByteIsRefused() throws IOException {
    byte[] whole = written(model());

    for (int at = 100; at < whole.length; at += whole.length / 7) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x10;
      assertThatThrownBy(() -> read(changed)).isInstanceOf(ExtractorException.class);
    }
  }

  @Test
  void whatIsNoModelIsRefused() {
    assertThatThrownBy(() -> read("no model".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ExtractorException.class)
        .hasMessageContaining("small.names");
  }
}
