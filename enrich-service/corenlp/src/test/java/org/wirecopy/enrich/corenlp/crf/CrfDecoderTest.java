package org.wirecopy.enrich.corenlp.crf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.corenlp.Classifiers;

/** Held to CoreNLP's own classifier, from the file that the packaged model was made of. */
class CrfDecoderTest {
  private static final Path CLASSIFIER =
      Path.of(
          "target/classifiers/edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
  private static final String MODEL =
      "/org/wirecopy/enrich/corenlp/models/english.all.3class.distsim.crf";

  private static CRFClassifier<CoreLabel> classifier;
  private static CrfDecoder decoder;

  @BeforeAll
  static void load() throws IOException, ClassNotFoundException {
    classifier = Classifiers.readFrozen(CLASSIFIER);
    try (InputStream model = CrfDecoderTest.class.getResourceAsStream(MODEL)) {
      decoder = CrfDecoder.load(model);
    }
  }

  @Test
  void theSampleArticlesGetTheLabelsThatCoreNlpGives() throws IOException {
    List<List<CoreLabel>> sentences = new ArrayList<>();
    try (Stream<Path> seeds = Files.list(Path.of("../../seeds"))) {
      for (Path seed : seeds.sorted().toList()) {
        classifier
            .makeObjectBankFromString(
                Files.readString(seed, UTF_8), classifier.plainTextReaderAndWriter())
            .forEach(sentences::add);
      }
    }

    assertThat(sentences).hasSizeGreaterThan(50);
    assertThat(sentences)
        .allSatisfy(words -> assertThat(ours(words)).isEqualTo(coreNlps(words)))
        .anySatisfy(words -> assertThat(ours(words)).contains("PERSON"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Paris",
        "paris",
        ".",
        "A a A a",
        "# ## ### <> >< <a> <<>> |C -WORD",
        "Dr. Who met Mr. No in St. Louis , Mo. , on 12/03/1999 at 10:30 .",
        "the Kremlin said the Kremlin would ask the kremlin what the Kremlin wants",
        "MOSCOW ( Reuters ) - MR. PUTIN SAID ON MONDAY",
        "The colour of the Labour centre in Northumberland was analysed by Organisation X",
        "http://www.example.org/a/very/long/address/that/no/model/has/seen/2017/index.html Smith",
        "Москва 東京 القاهرة Αθήνα ǅungla 😀 \uD83D",
        "İstanbul ırmak ß ſ ﬁ",
        "U.S. U.N. U.S.-led al-Sisi O'Neill vis-à-vis n't 's -LRB- -RRB- `` ''",
        "one two three four five six seven eight one two three four five six Merkel",
      })
  void oddWordsGetTheLabelsThatCoreNlpGives(String sentence) {
    List<CoreLabel> words =
        Stream.of(sentence.split(" ", -1))
            .map(
                word -> {
                  CoreLabel label = new CoreLabel();
                  label.setWord(word);
                  return label;
                })
            .toList();

    List<String> expected =
        classifier.classifySentence(words).stream()
            .map(word -> word.get(AnswerAnnotation.class))
            .toList();

    assertThat(ours(words)).isEqualTo(expected);
  }

  @Test
  void nothingHasNoLabels() {
    assertThat(decoder.labels(List.of())).isEmpty();
  }

  @Test
  void whatIsNoModelIsSaid() {
    InputStream other = new ByteArrayInputStream("something else".getBytes(UTF_8));

    assertThatThrownBy(() -> CrfDecoder.load(other))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a converted model");
  }

  private static List<String> ours(List<CoreLabel> words) {
    return decoder.labels(words.stream().map(CoreLabel::word).toList());
  }

  private static List<String> coreNlps(List<CoreLabel> words) {
    return classifier.classify(words).stream()
        .map(word -> word.get(AnswerAnnotation.class))
        .toList();
  }
}
