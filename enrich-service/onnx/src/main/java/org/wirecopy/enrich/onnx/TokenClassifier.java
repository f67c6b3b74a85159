package org.wirecopy.enrich.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wirecopy.enrich.extractor.ExtractorException;

/** A network that says for each piece which label it has; may be used by several threads. */
final class TokenClassifier {
  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";
  private static final Set<String> KNOWN_INPUTS = Set.of(IDS, MASK, TYPES);
  private static final String LOGITS = "logits";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String output;
  private final int labels;

  private TokenClassifier(
      OrtEnvironment environment, OrtSession session, String output, int labels) {
    this.environment = environment;
    this.session = session;
    this.output = output;
    this.labels = labels;
  }

  /**
   * Loads a network.
   *
   * @param labels how many each piece has
   * @throws ExtractorException if ONNX Runtime cannot load it, or it is no token classifier
   */
  static TokenClassifier load(Path file, int labels) {
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      // The thread that asks does the work: several articles are read at once, not one by several.
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        OrtSession session = environment.createSession(file.toString(), options);
        checkInputs(session.getInputInfo());
        String output = output(session.getOutputInfo(), labels);
        return new TokenClassifier(environment, session, output, labels);
      }
    } catch (OrtException e) {
      throw new ExtractorException(
          "%s: ONNX Runtime %s cannot load it, export it with an operator set that it knows: %s"
              .formatted(ModelDirectory.MODEL, version(), e.getMessage()),
          e);
    }
  }

  private static void checkInputs(Map<String, NodeInfo> inputs) {
    if (!inputs.containsKey(IDS) || !KNOWN_INPUTS.containsAll(inputs.keySet())) {
      throw new ExtractorException(
          "%s: its inputs are %s; a token classifier has %s and perhaps %s, %s"
              .formatted(ModelDirectory.MODEL, new TreeSet<>(inputs.keySet()), IDS, MASK, TYPES));
    }
    inputs.forEach(
        (name, input) -> {
          if (!(input.getInfo() instanceof TensorInfo tensor)
              || tensor.type != OnnxJavaType.INT64
              || tensor.getShape().length != 2) {
            throw new ExtractorException(
                "%s: its input %s must be a matrix of 64-bit integers, not %s"
                    .formatted(ModelDirectory.MODEL, name, input.getInfo()));
          }
        });
  }

  private static String output(Map<String, NodeInfo> outputs, int labels) {
    String name = outputs.containsKey(LOGITS) ? LOGITS : outputs.keySet().iterator().next();
    boolean right = false;
    if (outputs.get(name).getInfo() instanceof TensorInfo tensor) {
      long[] shape = tensor.getShape();
      right = shape.length == 3 && (shape[2] < 0 || shape[2] == labels);
    }
    if (!right) {
      throw new ExtractorException(
          "%s: its output %s must be batch x pieces x %d, as config.json has %d labels; it is %s"
              .formatted(ModelDirectory.MODEL, name, labels, labels, outputs.get(name).getInfo()));
    }
    return name;
  }

  static String version() {
    return OrtEnvironment.getEnvironment().getVersion();
  }

  /**
   * The likeliest label of each piece.
   *
   * @throws ExtractorException if the network fails
   */
  int[] labels(long[] ids) {
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    long[] shape = {1, ids.length};
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (String name : session.getInputNames()) {
        long[] values =
            switch (name) {
              case IDS -> ids;
              case MASK -> ones;
              default -> new long[ids.length];
            };
        inputs.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
      }
      try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
        return best((OnnxTensor) result.get(0), ids.length);
      }
    } catch (OrtException e) {
      throw new ExtractorException("ONNX Runtime cannot run the model: " + e.getMessage(), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private int[] best(OnnxTensor tensor, int pieces) {
    long[] shape = tensor.getInfo().getShape();
    FloatBuffer logits = tensor.getFloatBuffer();
    if (logits == null || shape[1] != pieces || shape[2] != labels) {
      throw new ExtractorException(
          "%s: it answers %d pieces with %s; config.json has %d labels"
              .formatted(ModelDirectory.MODEL, pieces, tensor.getInfo(), labels));
    }
    int[] best = new int[pieces];
    for (int piece = 0; piece < pieces; piece++) {
      int row = piece * labels;
      for (int label = 1; label < labels; label++) {
        if (logits.get(row + label) > logits.get(row + best[piece])) {
          best[piece] = label;
        }
      }
    }
    return best;
  }
}
