package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.extractor.Sentence;

class EngineChoiceTest {
  private static final List<EntityExtractor> PACKAGED =
      List.of(new Named("corenlp", Set.of("en", "de")), new Named("other", Set.of("en", "fr")));

  private final List<Path> opened = new ArrayList<>();

  private Map<String, String> chosen(String... settings) {
    Map<String, String> names = new TreeMap<>();
    new EngineChoice(List.of(settings))
        .among(PACKAGED, this::open)
        .forEach((language, engine) -> names.put(language, engine.name()));
    return names;
  }

  private EntityExtractor open(Path directory) {
    opened.add(directory);
    return new Named("model " + directory.getFileName(), Set.of("en", "it", "pt"));
  }

  @Test
  void withoutASettingTheFirstPackagedEngineReadsALanguage() {
    assertThat(chosen()).isEqualTo(Map.of("en", "corenlp", "de", "corenlp", "fr", "other"));
  }

  @Test
  void oneLanguageIsReadByAModelAndTheOthersAsBefore() {
    assertThat(chosen("it=/models/news"))
        .isEqualTo(Map.of("en", "corenlp", "de", "corenlp", "fr", "other", "it", "model news"));
  }

  @Test
  void allLanguagesOfAModelAreReadByItButThoseThatAreNamed() {
    assertThat(chosen("en=other", "*=models/news"))
        .isEqualTo(
            Map.of(
                "en",
                "other",
                "de",
                "corenlp",
                "fr",
                "other",
                "it",
                "model news",
                "pt",
                "model news"));
  }

  @Test
  void aLanguageIsReadByNobody() {
    assertThat(chosen("en=none")).isEqualTo(Map.of("de", "corenlp", "fr", "other"));
    assertThat(chosen("*=none", "fr = other")).isEqualTo(Map.of("fr", "other"));
  }

  @Test
  void aDirectoryIsOpenedOnce() {
    chosen("it=/models/news", "pt=/models/news");

    assertThat(opened).containsExactly(Path.of("/models/news"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          corenlp         | "corenlp" is not LANGUAGE=ENGINE
          en=             | "en=" is not LANGUAGE=ENGINE
          English=corenlp | "English=corenlp" is not LANGUAGE=ENGINE
          en=news         | "en=news" names no engine of this build: it has [corenlp, other]
          fr=corenlp      | "fr=corenlp" names an engine that reads [de, en] alone
          de=/models/news | "de=/models/news" names an engine that reads [en, it, pt] alone
          """)
  void aSettingThatCannotBeSaysWhy(String setting, String reason) {
    assertThatThrownBy(() -> chosen(setting))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wirecopy.enrich.entities: " + reason);
  }

  @Test
  void aLanguageThatIsSetTwiceIsRejected() {
    assertThatThrownBy(() -> chosen("en=corenlp", "en=other"))
        .hasMessageContaining("\"en=other\" is the second setting of en");
  }

  @Test
  void aLanguageThatAnEngineReadsOnlyIfAskedIsReadByWhomIsNamed() {
    EntityExtractor shy =
        new Named("shy", Set.of("pt", "it")) {
          @Override
          public Set<String> defaultLanguages() {
            return Set.of("pt");
          }
        };
    assertThat(new EngineChoice(List.of()).among(List.of(shy), this::open)).containsOnlyKeys("pt");
    assertThat(new EngineChoice(List.of("it=shy")).among(List.of(shy), this::open))
        .containsOnlyKeys("it", "pt");
  }

  private static class Named implements EntityExtractor {
    private final String name;
    private final Set<String> languages;

    Named(String name, Set<String> languages) {
      this.name = name;
      this.languages = languages;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Set<String> languages() {
      return languages;
    }

    @Override
    public String engine(String languageTag) {
      return name + "/1";
    }

    @Override
    public void load(String languageTag) {}

    @Override
    public List<Sentence> sentences(String text, String languageTag) {
      return List.of();
    }
  }
}
