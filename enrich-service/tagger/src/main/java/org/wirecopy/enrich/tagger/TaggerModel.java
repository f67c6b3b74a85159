package org.wirecopy.enrich.tagger;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.wirecopy.enrich.extractor.ExtractorException;
import org.wirecopy.enrich.extractor.RawMention;

/**
 * Labels tokens by a linear chain: weights of features and of neighbouring labels, as small whole
 * numbers, and the best sequence by Viterbi's algorithm. Used by several threads.
 */
public final class TaggerModel {
  /** Of the file: what it is, and which form it has. */
  private static final String MAGIC = "wirecopy-tagger 1";

  private static final int NEVER = Integer.MIN_VALUE / 4;

  private final ModelDescription description;
  private final Knowledge knowledge;
  private final WeightTable weights;

  /** What a label gains behind another; {@link #NEVER} where it cannot follow. */
  private final int[] transitions;

  private TaggerModel(
      ModelDescription description, Knowledge knowledge, WeightTable weights, int[] transitions) {
    this.description = description;
    this.knowledge = knowledge;
    this.weights = weights;
    this.transitions = transitions;
  }

  /**
   * A model of trained weights.
   *
   * @param features a row for each feature, a weight for each label
   * @param transitions the weight of each pair of labels, the first of the pair first
   */
  public static TaggerModel of(
      ModelDescription description,
      Knowledge knowledge,
      Map<Long, byte[]> features,
      int[] transitions) {
    WeightTable weights = new WeightTable(features.size());
    features.forEach(weights::put);
    return new TaggerModel(description, knowledge, weights, possible(transitions));
  }

  private static int[] possible(int[] transitions) {
    int[] possible = transitions.clone();
    for (int i = 0; i < possible.length; i++) {
      if (!Labels.follows(i / Labels.COUNT, i % Labels.COUNT)) {
        possible[i] = NEVER;
      }
    }
    return possible;
  }

  public ModelDescription description() {
    return description;
  }

  /**
   * The names in a sentence, in its order and without overlap.
   *
   * @param base what is added to all offsets
   */
  public List<RawMention> names(String sentence, int base) {
    List<Token> tokens = Tokenizer.tokens(sentence);
    return Labels.names(tokens, labels(tokens), base);
  }

  /** The label of each token. */
  int[] labels(List<Token> tokens) {
    int[] scores = new int[tokens.size() * Labels.COUNT];
    Features features = new Features(tokens, knowledge);
    long[] found = new long[Features.MAX];
    for (int i = 0; i < tokens.size(); i++) {
      int count = features.of(i, found, true);
      for (int f = 0; f < count; f++) {
        weights.addTo(scores, i * Labels.COUNT, found[f]);
      }
    }
    return best(scores, tokens.size());
  }

  private int[] best(int[] scores, int tokens) {
    int[] labels = new int[tokens];
    if (tokens == 0) {
      return labels;
    }
    int[] from = new int[scores.length];
    for (int label = 0; label < Labels.COUNT; label++) {
      scores[label] += Labels.begins(label) ? 0 : NEVER;
    }
    for (int i = 1; i < tokens; i++) {
      for (int label = 0; label < Labels.COUNT; label++) {
        int best = Labels.OUTSIDE;
        int most = Integer.MIN_VALUE;
        for (int before = 0; before < Labels.COUNT; before++) {
          int score =
              scores[(i - 1) * Labels.COUNT + before] + transitions[before * Labels.COUNT + label];
          if (score > most) {
            most = score;
            best = before;
          }
        }
        scores[i * Labels.COUNT + label] = Math.max(NEVER, scores[i * Labels.COUNT + label] + most);
        from[i * Labels.COUNT + label] = best;
      }
    }
    int last = Labels.OUTSIDE;
    int end = (tokens - 1) * Labels.COUNT;
    for (int label = 0; label < Labels.COUNT; label++) {
      if (Labels.ends(label) && scores[end + label] > scores[end + last]) {
        last = label;
      }
    }
    for (int i = tokens - 1; i >= 0; i--) {
      labels[i] = last;
      last = from[i * Labels.COUNT + last];
    }
    return labels;
  }

  /** Writes it, compressed, with a checksum. */
  public void write(OutputStream file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(file)))) {
      out.writeUTF(MAGIC);
      description.write(out);
      for (int transition : transitions) {
        out.writeInt(transition);
      }
      knowledge.lists().write(out);
      knowledge.classes().write(out);
      weights.write(out);
    }
  }

  /**
   * Reads one.
   *
   * @param name of the file, for the reason where it cannot be read
   * @throws ExtractorException if it is no model of this form, or damaged
   */
  public static TaggerModel read(InputStream file, String name) {
    try (DataInputStream in = opened(file)) {
      ModelDescription description = header(in);
      int[] transitions = new int[Labels.COUNT * Labels.COUNT];
      for (int i = 0; i < transitions.length; i++) {
        transitions[i] = in.readInt();
      }
      Knowledge knowledge = new Knowledge(HashTable.read(in), HashTable.read(in));
      WeightTable weights = WeightTable.read(in);
      // The checksum is behind the last byte, and compared when somebody asks for more.
      if (in.read() >= 0) {
        throw new IOException("more than a model");
      }
      return new TaggerModel(description, knowledge, weights, possible(transitions));
    } catch (IOException e) {
      throw broken(name, e);
    }
  }

  /**
   * Reads what a model says about itself, and not the rest.
   *
   * @throws ExtractorException if it is no model of this form
   */
  static ModelDescription describe(InputStream file, String name) {
    try (DataInputStream in = opened(file)) {
      return header(in);
    } catch (IOException e) {
      throw broken(name, e);
    }
  }

  private static DataInputStream opened(InputStream file) throws IOException {
    return new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)));
  }

  private static ModelDescription header(DataInputStream in) throws IOException {
    String magic = in.readUTF();
    if (!magic.equals(MAGIC)) {
      throw new IOException("it begins with another mark than \"%s\"".formatted(MAGIC));
    }
    return ModelDescription.read(in);
  }

  private static ExtractorException broken(String name, IOException reason) {
    return new ExtractorException(
        "the model %s is damaged, or none of this form: %s".formatted(name, reason), reason);
  }
}
