package org.wirecopy.enrich.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.wirecopy.enrich.extractor.RawMention.Type.LOC;
import static org.wirecopy.enrich.extractor.RawMention.Type.ORG;
import static org.wirecopy.enrich.extractor.RawMention.Type.PERSON;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.extractor.ExtractorException;
import org.wirecopy.enrich.extractor.RawMention;

class CoreNlpExtractorTest {
  private static final EntityExtractor EXTRACTOR =
      ServiceLoader.load(EntityExtractor.class).findFirst().orElseThrow();

  @Test
  void theEngineSaysItsVersionAndItsLanguage() {
    assertThat(EXTRACTOR.engine("en"))
        .matches("corenlp-english\\.all\\.3class\\.distsim/\\d+\\.\\d+.*");
    assertThat(EXTRACTOR.languages()).contains("en");
  }

  @Test
  void peopleOrganisationsAndPlacesAreFound() {
    String text = "Angela Merkel met officials of the World Bank in Nairobi. She left for Cairo.";

    List<RawMention> mentions = EXTRACTOR.extract(text, "en");

    assertThat(mentions).extracting(RawMention::type).containsExactly(PERSON, ORG, LOC, LOC);
    assertThat(mentions)
        .extracting(mention -> mention.in(text))
        .containsExactly("Angela Merkel", "World Bank", "Nairobi", "Cairo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Angela Merkel spoke.",
        "😀 Angela Merkel spoke.",
        "𝔘𝔫𝔦 😀😀 said: Angela Merkel spoke.",
        "\u00a0\u2003Angela Merkel\u00a0spoke.",
        "\t\tAngela Merkel\tspoke\u2028again.",
        "“Angela Merkel” spoke…",
        "\u200bAngela Merkel\u200b spoke.",
        "A line\nand Angela Merkel spoke.\n\n\n"
      })
  void offsetsAreThoseOfTheText(String text) {
    List<RawMention> mentions = EXTRACTOR.extract(text, "en");

    assertThat(mentions).extracting(mention -> mention.in(text)).contains("Angela Merkel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "!?", "123 456", "\ud800 lone surrogate", "\u0000"})
  void aTextWithoutNamesHasNone(String text) {
    assertThat(EXTRACTOR.extract(text, "en")).isEmpty();
  }

  @Test
  void tagsAreNoWords() {
    String text = "<b>Angela Merkel</b> spoke.";

    assertThat(EXTRACTOR.extract(text, "en"))
        .extracting(mention -> mention.in(text))
        .containsExactly("Angela Merkel");
  }

  @Test
  void sentencesStandApart() {
    String text = "Angela Merkel spoke. Cairo is far.";

    assertThat(EXTRACTOR.sentences(text, "en"))
        .extracting(sentence -> text.substring(sentence.start(), sentence.end()))
        .containsExactly("Angela Merkel spoke.", "Cairo is far.");
  }

  @Test
  void aTextWithoutAnySentenceEndIsRead() {
    String text = "word ".repeat(4_000) + "Angela Merkel";

    assertThat(EXTRACTOR.extract(text, "en")).hasSize(1);
  }

  @Test
  void earlierTextsDoNotChangeWhatIsFoundLater() {
    String text = "Haftar and Pinotti met near Sabratha, said Toaldo of Corriere.";
    List<RawMention> before = EXTRACTOR.extract(text, "en");

    EXTRACTOR.extract("the haftar, a pinotti and some toaldo were in the sabratha", "en");

    assertThat(EXTRACTOR.extract(text, "en")).isEqualTo(before);
  }

  @Test
  void severalThreadsFindWhatOneFinds() {
    List<String> texts =
        IntStream.range(0, 40)
            .mapToObj(i -> "In " + i + " days Angela Merkel flies from Berlin to Lagos.")
            .toList();
    List<List<RawMention>> one = texts.stream().map(t -> EXTRACTOR.extract(t, "en")).toList();

    List<List<RawMention>> several =
        texts.parallelStream().map(t -> EXTRACTOR.extract(t, "en")).toList();

    assertThat(several).isEqualTo(one);
  }

  @Test
  void germanWordsKeepTheirHyphens() {
    assumeThat(EXTRACTOR.languages()).as("built with -Pgerman").contains("de");
    String text = "Hans-Dietrich Genscher sprach in Baden-Baden.";

    List<RawMention> mentions = EXTRACTOR.extract(text, "de");

    assertThat(mentions)
        .extracting(mention -> mention.in(text))
        .containsExactly("Hans-Dietrich Genscher", "Baden-Baden");
  }

  @Test
  void aMissingModelIsSaid() {
    ModelFile missing = new ModelFile("no-such-model");

    assertThat(missing.isThere()).isFalse();
    assertThatThrownBy(missing::decoder)
        .isInstanceOf(ExtractorException.class)
        .hasMessageContaining("no-such-model.crf")
        .hasMessageContaining("not on the class path");
  }
}
