package org.wirecopy.enrich.onnx;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A directory with a model that knows some pieces, each with the label that it always has; all
 * others are {@code O}. It has the parts of a real one: embeddings, a layer, WordPiece.
 */
public final class SmallModel {
  static final int OPERATOR_SET = 17;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SPECIAL = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]");

  private final Map<String, String> pieces = new LinkedHashMap<>();
  private final ObjectNode manifest = JSON.createObjectNode();
  private List<String> labels =
      List.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-GPE", "I-GPE", "B-MISC", "I-MISC");
  private int operatorSet = OPERATOR_SET;
  private int positions = 512;
  private int outputs = -1;
  private String extraInput = "token_type_ids";

  /** A model that knows nothing yet, for English and Italian. */
  public SmallModel() {
    manifest.put("name", "small").put("version", "1").put("license", "CC0-1.0");
    manifest.putArray("languages").add("en").add("it");
    manifest
        .putObject("labels")
        .put("PER", "PERSON")
        .put("ORG", "ORG")
        .put("GPE", "LOC")
        .put("MISC", "NONE");
  }

  /** A piece as WordPiece writes it: those that go on with a word begin with {@code ##}. */
  public SmallModel piece(String piece, String label) {
    pieces.put(piece, label);
    return this;
  }

  SmallModel labels(String... names) {
    labels = List.of(names);
    return this;
  }

  SmallModel operatorSet(int version) {
    operatorSet = version;
    return this;
  }

  /** How many pieces the network says that it can read. */
  SmallModel positions(int count) {
    positions = count;
    return this;
  }

  /** How many labels the network really has. */
  SmallModel outputs(int count) {
    outputs = count;
    return this;
  }

  SmallModel input(String name) {
    extraInput = name;
    return this;
  }

  ObjectNode manifest() {
    return manifest;
  }

  /** Writes all files of the model, the manifest last. */
  public Path writeTo(Path directory) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(ModelDirectory.MODEL, network());
    files.put(ModelDirectory.TOKENIZER, json(tokenizer()));
    files.put(ModelDirectory.CONFIG, json(config()));
    ObjectNode sums = manifest.putObject("files");
    files.forEach((name, content) -> sums.put(name, sha256(content)));
    files.put(Manifest.FILE, json(manifest));
    files.forEach((name, content) -> write(directory.resolve(name), content));
    return directory;
  }

  static void write(Path file, byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> vocabulary() {
    List<String> all = new ArrayList<>(SPECIAL);
    all.addAll(pieces.keySet());
    return all;
  }

  /** Each piece's embedding is the number of its label in a row, and the layer passes it on. */
  private byte[] network() {
    List<String> vocabulary = vocabulary();
    int count = outputs < 0 ? labels.size() : outputs;
    int width = labels.size();
    float[] embeddings = new float[vocabulary.size() * width];
    for (int i = 0; i < vocabulary.size(); i++) {
      int label = labels.indexOf(pieces.getOrDefault(vocabulary.get(i), "O"));
      embeddings[i * width + label] = 1;
    }
    float[] weights = new float[width * count];
    for (int i = 0; i < Math.min(width, count); i++) {
      weights[i * count + i] = 2;
    }
    return new OnnxWriter()
        .input("input_ids", OnnxWriter.Type.INT64, "batch", "pieces")
        .input("attention_mask", OnnxWriter.Type.INT64, "batch", "pieces")
        .input(extraInput, OnnxWriter.Type.INT64, "batch", "pieces")
        .constant("embeddings", embeddings, vocabulary.size(), width)
        .constant("weights", weights, width, count)
        .constant("bias", new float[count], count)
        .node("Gather", List.of("embeddings", "input_ids"), "embedded")
        .node("MatMul", List.of("embedded", "weights"), "weighted")
        .node("Add", List.of("weighted", "bias"), "logits")
        .output("logits", OnnxWriter.Type.FLOAT, "batch", "pieces", Integer.toString(count))
        .toBytes(operatorSet);
  }

  private ObjectNode config() {
    ObjectNode config = JSON.createObjectNode();
    config.put("model_type", "bert").put("max_position_embeddings", positions);
    ObjectNode names = config.putObject("id2label");
    for (int i = 0; i < labels.size(); i++) {
      names.put(Integer.toString(i), labels.get(i));
    }
    return config;
  }

  private ObjectNode tokenizer() {
    List<String> vocabulary = vocabulary();
    ObjectNode tokenizer = JSON.createObjectNode();
    tokenizer.put("version", "1.0");
    // A tokenizer that would cut and fill up, as many exports do.
    tokenizer
        .putObject("truncation")
        .put("direction", "Right")
        .put("max_length", 8)
        .put("strategy", "LongestFirst")
        .put("stride", 0);
    ArrayNode added = tokenizer.putArray("added_tokens");
    for (int i = 0; i < SPECIAL.size(); i++) {
      added
          .addObject()
          .put("id", i)
          .put("content", SPECIAL.get(i))
          .put("single_word", false)
          .put("lstrip", false)
          .put("rstrip", false)
          .put("normalized", false)
          .put("special", true);
    }
    tokenizer
        .putObject("normalizer")
        .put("type", "BertNormalizer")
        .put("clean_text", true)
        .put("handle_chinese_chars", true)
        .put("strip_accents", false)
        .put("lowercase", false);
    tokenizer.putObject("pre_tokenizer").put("type", "BertPreTokenizer");
    ObjectNode post = tokenizer.putObject("post_processor").put("type", "TemplateProcessing");
    ArrayNode single = post.putArray("single");
    single.addObject().putObject("SpecialToken").put("id", "[CLS]").put("type_id", 0);
    single.addObject().putObject("Sequence").put("id", "A").put("type_id", 0);
    single.addObject().putObject("SpecialToken").put("id", "[SEP]").put("type_id", 0);
    post.putArray("pair").addObject().putObject("Sequence").put("id", "A").put("type_id", 0);
    ((ArrayNode) post.get("pair"))
        .addObject()
        .putObject("Sequence")
        .put("id", "B")
        .put("type_id", 1);
    ObjectNode specials = post.putObject("special_tokens");
    for (String name : List.of("[CLS]", "[SEP]")) {
      ObjectNode one = specials.putObject(name).put("id", name);
      one.putArray("ids").add(SPECIAL.indexOf(name));
      one.putArray("tokens").add(name);
    }
    ObjectNode model = tokenizer.putObject("model").put("type", "WordPiece");
    model.put("unk_token", "[UNK]").put("continuing_subword_prefix", "##");
    model.put("max_input_chars_per_word", 100);
    ObjectNode numbers = model.putObject("vocab");
    for (int i = 0; i < vocabulary.size(); i++) {
      numbers.put(vocabulary.get(i), i);
    }
    return tokenizer;
  }

  private static byte[] json(ObjectNode node) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node).getBytes(UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
