package org.wirecopy.enrich.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.extractor.EntityExtractor;

class TaggerExtractorTest {
  private final TaggerExtractor tagger = new TaggerExtractor();

  @Test
  void itIsFoundWhereItIsOnTheClassPath() {
    assertThat(ServiceLoader.load(EntityExtractor.class))
        .anyMatch(engine -> engine instanceof TaggerExtractor);
  }

  @Test
  void eachModelReadsAndSaysWhatItIs() {
    assertThat(tagger.languages()).isNotEmpty().containsAll(tagger.defaultLanguages());
    for (String language : tagger.languages()) {
      tagger.load(language);
      assertThat(tagger.engine(language)).matches("tagger-[a-z]+/\\d+");
      assertThat(tagger.extract("Pedro Costa 2026.", language)).isNotNull();
    }
  }

  @Test
  void namesOfSeveralSentences() {
    String text = "O presidente Pedro Costa chegou a Lisboa. Depois falou com Maria Silva.";

    assertThat(tagger.extract(text, "pt-BR"))
        .extracting(name -> name.type() + " " + name.in(text))
        .containsExactly("PERSON Pedro Costa", "LOC Lisboa", "PERSON Maria Silva");
  }

  @Test
  void anotherLanguageIsNoneOfIts() {
    assertThatThrownBy(() -> tagger.sentences("Text", "xx"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no model for xx");
  }
}
