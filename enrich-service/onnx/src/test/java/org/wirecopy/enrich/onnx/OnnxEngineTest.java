package org.wirecopy.enrich.onnx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wirecopy.enrich.extractor.RawMention.Type.LOC;
import static org.wirecopy.enrich.extractor.RawMention.Type.ORG;
import static org.wirecopy.enrich.extractor.RawMention.Type.PERSON;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.extractor.ExtractorException;
import org.wirecopy.enrich.extractor.ModelDirectoryEngine;
import org.wirecopy.enrich.extractor.RawMention;

class OnnxEngineTest {
  private static final ModelDirectoryEngine ENGINE =
      ServiceLoader.load(ModelDirectoryEngine.class).findFirst().orElseThrow();

  @TempDir Path directory;

  private static SmallModel news() {
    return new SmallModel()
        .piece("Angela", "B-PER")
        .piece("Mer", "I-PER")
        .piece("##kel", "O")
        .piece("World", "B-ORG")
        .piece("Bank", "I-ORG")
        .piece("Nairobi", "B-GPE")
        .piece("Cairo", "B-GPE")
        .piece("Nobel", "B-MISC");
  }

  private List<String> found(EntityExtractor extractor, String text) {
    return extractor.extract(text, "en").stream()
        .map(name -> name.type() + " " + name.in(text))
        .toList();
  }

  @Test
  void namesAreFoundWithTheTypesThatTheirLabelsAreMappedTo() {
    EntityExtractor extractor = ENGINE.open(news().writeTo(directory));
    String text = "Angela Merkel met the World Bank in Nairobi. She left for Cairo with a Nobel.";

    List<RawMention> names = extractor.extract(text, "en");

    assertThat(names).extracting(RawMention::type).containsExactly(PERSON, ORG, LOC, LOC);
    assertThat(names)
        .extracting(name -> name.in(text))
        .containsExactly("Angela Merkel", "World Bank", "Nairobi", "Cairo");
  }

  @Test
  void theEngineIsTheModelsNameAndVersion() {
    EntityExtractor extractor = ENGINE.open(news().writeTo(directory));

    assertThat(extractor.name()).isEqualTo("small");
    assertThat(extractor.engine("it")).isEqualTo("onnx-small/1");
    assertThat(extractor.languages()).containsExactlyInAnyOrder("en", "it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "😀 Angela Merkel spoke.",
        "𝔘𝔫𝔦 😀😀 said: Angela Merkel spoke.",
        "cafe\u0301 e\u0301te\u0301 Angela Merkel spoke.",
        "\u00a0\u2003Angela Merkel\u00a0spoke.",
        "“Angela Merkel” spoke…",
        "\u200bAngela Merkel\u200b spoke.",
        "\ud800 lone: Angela Merkel spoke.",
        "\u0000 Angela Merkel spoke.",
        "中文 Angela Merkel 中文.",
        "A line\nand then Angela Merkel spoke.",
      })
  void offsetsAreThoseOfTheText(String text) {
    EntityExtractor extractor = ENGINE.open(news().writeTo(directory));

    assertThat(found(extractor, text)).containsExactly("PERSON Angela Merkel");
  }

  @Test
  void aPieceOfCombiningMarksBelongsToItsWord() {
    EntityExtractor extractor =
        ENGINE.open(
            new SmallModel()
                .piece("Jose", "B-PER")
                .piece("##\u0301", "O")
                .piece("𝔘𝔫", "B-GPE")
                .piece("##𝔦", "O")
                .writeTo(directory));

    assertThat(found(extractor, "x Jose\u0301 y 𝔘𝔫𝔦 z"))
        .containsExactly("PERSON Jose\u0301", "LOC 𝔘𝔫𝔦");
  }

  @Test
  void inScriptsWithoutBlanksEachPieceIsAWord() {
    EntityExtractor extractor =
        ENGINE.open(new SmallModel().piece("北", "B-GPE").piece("京", "I-GPE").writeTo(directory));

    assertThat(found(extractor, "他在北京工作")).containsExactly("LOC 北京");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "!?", "123 456", "\ud800", "\u0000"})
  void aTextWithoutNamesHasNone(String text) {
    EntityExtractor extractor = ENGINE.open(news().writeTo(directory));

    assertThat(extractor.extract(text, "en")).isEmpty();
  }

  @Test
  void aSentenceOfMorePiecesThanTheNetworkTakesIsReadInWindows() {
    EntityExtractor extractor = ENGINE.open(news().positions(20).writeTo(directory));
    String text = "word Angela Merkel of Cairo and ".repeat(50).strip();

    List<String> found = found(extractor, text);

    assertThat(found).hasSize(100);
    assertThat(found).startsWith("PERSON Angela Merkel", "LOC Cairo");
    assertThat(found.stream().distinct().toList()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          O,B-X,I-X      | B-X,I-X,B-X,I-X | a b; c d
          O,B-X,I-X      | I-X,I-X,O,I-X   | a b; d
          O,S-X,B-X,I-X,E-X | B-X,E-X,S-X,S-X | a b; c; d
          O,U-X,B-X,I-X,L-X | B-X,I-X,L-X,U-X | a b c; d
          O,B_X,M_X,E_X,S_X | B_X,M_X,E_X,S_X | a b c; d
          O,X-B,X-I      | X-B,X-I,O,X-B   | a b; d
          O,X            | X,X,O,X         | a b; d
          O,B-X,I-X,B-Y,I-Y | B-X,I-Y,I-Y,O | a; b c
          """)
  void labelsOfAnyScheme(String scheme, String labels, String names) {
    String[] each = labels.split(",", -1);
    SmallModel model = new SmallModel().labels(scheme.split(",", -1));
    ((ObjectNode) model.manifest().get("labels")).removeAll().put("X", "PERSON").put("Y", "PERSON");
    for (int i = 0; i < each.length; i++) {
      model.piece(String.valueOf((char) ('a' + i)), each[i]);
    }
    EntityExtractor extractor = ENGINE.open(model.writeTo(directory));
    String text = "a b c d";

    assertThat(extractor.extract(text, "en").stream().map(name -> name.in(text)).toList())
        .containsExactly(names.split("; ", -1));
  }

  @Test
  void severalThreadsFindWhatOneFinds() {
    EntityExtractor extractor = ENGINE.open(news().writeTo(directory));
    List<String> texts =
        IntStream.range(0, 40).mapToObj(i -> i + " of Angela Merkel in Cairo.").toList();
    List<List<RawMention>> one = texts.stream().map(t -> extractor.extract(t, "en")).toList();

    List<List<RawMention>> several =
        texts.parallelStream().map(t -> extractor.extract(t, "en")).toList();

    assertThat(several).isEqualTo(one);
    assertThat(one).allMatch(names -> names.size() == 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wirecopy.json", "model.onnx", "tokenizer.json", "config.json"})
  void aFileThatIsMissingIsNamed(String file) throws IOException {
    news().writeTo(directory);
    Files.delete(directory.resolve(file));

    assertRejected(() -> ENGINE.open(directory), file + " is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.onnx", "tokenizer.json", "config.json"})
  void aFileThatHasChangedIsNamed(String file) {
    news().writeTo(directory);
    SmallModel.write(directory.resolve(file), "{}".getBytes(UTF_8));

    assertRejected(
        () -> ENGINE.open(directory),
        file + " is not the file that wirecopy.json names",
        SmallModel.sha256("{}".getBytes(UTF_8)));
  }

  @Test
  void aDirectoryThatIsNotThereIsNamed() {
    Path missing = directory.resolve("nothing");

    assertRejected(() -> ENGINE.open(missing), missing.toString(), "there is no such directory");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name      | "Small Model" | wirecopy.json needs name
          name      | null          | wirecopy.json needs name
          version   | ""            | wirecopy.json needs version
          license   | null          | wirecopy.json needs license
          languages | []            | wirecopy.json needs languages
          languages | ["English"]   | wirecopy.json needs languages
          labels    | null          | wirecopy.json needs labels
          labels    | {}            | wirecopy.json needs labels
          labels    | {"PER":"MAN"} | wirecopy.json needs labels
          labels    | {"PER":"PERSON","ORG":"ORG","MISC":"NONE"} | what "GPE" is, which config.json has
          labels    | {"PER":"NONE","ORG":"NONE","GPE":"NONE","MISC":"NONE"} | none of its labels
          maxPieces | 3             | wirecopy.json needs maxPieces
          maxPieces | "many"        | wirecopy.json:
          colour    | "red"         | colour
          """)
  void aManifestThatLacksSomethingSaysWhat(String field, String value, String reason)
      throws IOException {
    SmallModel model = news();
    model.writeTo(directory);
    ObjectNode manifest = model.manifest();
    manifest.set(field, new ObjectMapper().readTree(value));
    SmallModel.write(directory.resolve("wirecopy.json"), manifest.toString().getBytes(UTF_8));

    assertRejected(() -> ENGINE.open(directory), reason);
  }

  @Test
  void aManifestThatIsNoJsonSaysWhere() {
    news().writeTo(directory);
    SmallModel.write(directory.resolve("wirecopy.json"), "{\n  oops".getBytes(UTF_8));

    assertRejected(() -> ENGINE.open(directory), "wirecopy.json:", "line 2");
  }

  @Test
  void aManifestWithoutASumOfTheModelIsRejected() {
    SmallModel model = news();
    model.writeTo(directory);
    ((ObjectNode) model.manifest().get("files")).remove("model.onnx");
    SmallModel.write(
        directory.resolve("wirecopy.json"), model.manifest().toString().getBytes(UTF_8));

    assertRejected(() -> ENGINE.open(directory), "lacks the SHA-256 of model.onnx");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          config.json    | {"id2label":                   | config.json:
          config.json    | {}                             | no "id2label"
          config.json    | {"id2label":{"0":"O","2":"X"}} | none for 1
          tokenizer.json | {"version":                    | tokenizer.json
          tokenizer.json | {"version":"1.0"}              | tokenizer.json
          model.onnx     | no network                     | ONNX Runtime 1.
          """)
  void aFileThatCannotBeReadSaysWhy(String file, String content, String reason) {
    SmallModel model = news();
    model.writeTo(directory);
    byte[] bytes = content.getBytes(UTF_8);
    SmallModel.write(directory.resolve(file), bytes);
    ((ObjectNode) model.manifest().get("files")).put(file, SmallModel.sha256(bytes));
    SmallModel.write(
        directory.resolve("wirecopy.json"), model.manifest().toString().getBytes(UTF_8));

    assertRejected(() -> ENGINE.open(directory), file, reason);
  }

  @Test
  void aNetworkOfAnOperatorSetThatNobodyKnowsIsRejected() {
    news().operatorSet(99).writeTo(directory);

    assertRejected(() -> ENGINE.open(directory), "model.onnx", "operator set", "99");
  }

  @Test
  void aNetworkWithOtherInputsIsRejected() {
    news().input("pixel_values").writeTo(directory);

    assertRejected(() -> ENGINE.open(directory), "pixel_values", "input_ids");
  }

  @Test
  void aNetworkWithOtherThanItsLabelsIsRejected() {
    news().outputs(5).writeTo(directory);

    assertRejected(() -> ENGINE.open(directory), "model.onnx", "config.json has 9 labels");
  }

  private static void assertRejected(ThrowingCallable opening, String... reasons) {
    assertThatThrownBy(opening).isInstanceOf(ExtractorException.class);
    assertThatThrownBy(opening)
        .satisfies(e -> assertThat(e.getMessage()).contains(reasons).doesNotContain("\n"));
  }
}
