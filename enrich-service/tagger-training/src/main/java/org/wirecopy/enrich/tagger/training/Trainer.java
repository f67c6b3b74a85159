package org.wirecopy.enrich.tagger.training;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wirecopy.enrich.tagger.Knowledge;
import org.wirecopy.enrich.tagger.TaggerModel;
import org.wirecopy.enrich.tagger.Tokenizer;

/**
 * Makes a model from a recipe. Arguments: the recipe, the directory of its data, the file for the
 * model. Prints the size of the model and what it finds, as it was written, in each file to measure
 * on. What stands in a file of the same source is not learned, and what was learned is not measured
 * on in a file of another; it says how many sentences were left out for that.
 */
public final class Trainer {
  private Trainer() {}

  public static void main(String[] arguments) throws IOException {
    Recipe recipe = new Recipe(Path.of(arguments[0]), Path.of(arguments[1]));
    Path file = Path.of(arguments[2]);
    Map<String, List<LabelledSentence>> own = sentences(recipe.own());
    Set<String> unseen = texts(own);
    List<LabelledSentence> training = new ArrayList<>();
    sentences(recipe.training())
        .forEach(
            (name, all) -> {
              List<LabelledSentence> left = without(all, unseen);
              report("learned from " + name, all, left);
              training.addAll(left);
            });
    Set<String> known = new HashSet<>(unseen);
    training.forEach(sentence -> known.add(sentence.text()));
    Map<String, List<LabelledSentence>> others = new TreeMap<>();
    sentences(recipe.others())
        .forEach(
            (name, all) -> {
              List<LabelledSentence> left = without(all, known);
              report("measured on " + name, all, left);
              others.put(name, left);
            });
    Knowledge knowledge =
        new Knowledge(Knowledge.table(recipe.lists()), Knowledge.classes(recipe.classes()));
    TaggerModel trained =
        new Training(knowledge, recipe.settings(), recipe.least())
            .model(recipe.description(), training);
    try (OutputStream out = Files.newOutputStream(file)) {
      trained.write(out);
    }
    System.out.printf("%s: %d bytes%n", file.getFileName(), Files.size(file));
    TaggerModel written =
        TaggerModel.read(new ByteArrayInputStream(Files.readAllBytes(file)), file.toString());
    own.forEach((name, sentences) -> print("own " + name, written, sentences));
    others.forEach((name, sentences) -> print("other " + name, written, sentences));
    own.forEach((name, sentences) -> printSpeed(name, written, sentences));
  }

  private static Map<String, List<LabelledSentence>> sentences(Map<String, LabelledFile> files)
      throws IOException {
    Map<String, List<LabelledSentence>> sentences = new TreeMap<>();
    for (Map.Entry<String, LabelledFile> file : files.entrySet()) {
      sentences.put(file.getKey(), file.getValue().sentences());
    }
    return sentences;
  }

  private static Set<String> texts(Map<String, List<LabelledSentence>> sentences) {
    Set<String> texts = new HashSet<>();
    sentences.values().forEach(all -> all.forEach(sentence -> texts.add(sentence.text())));
    return texts;
  }

  private static List<LabelledSentence> without(List<LabelledSentence> all, Set<String> texts) {
    return all.stream().filter(sentence -> !texts.contains(sentence.text())).toList();
  }

  private static void report(String what, List<LabelledSentence> all, List<LabelledSentence> left) {
    System.out.printf(
        "%s: %d sentences, %d left out as others have them%n",
        what, left.size(), all.size() - left.size());
  }

  /** Of one thread; the first time through is behind it. */
  private static void printSpeed(String name, TaggerModel model, List<LabelledSentence> sentences) {
    long tokens = sentences.stream().mapToLong(s -> Tokenizer.tokens(s.text()).size()).sum();
    long start = System.nanoTime();
    sentences.forEach(sentence -> model.names(sentence.text(), 0));
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%s: %.0f tokens a second%n", name, tokens / seconds);
  }

  private static void print(String what, TaggerModel model, List<LabelledSentence> sentences) {
    System.out.printf("%s: %s%n", what, Score.of(model, sentences));
  }
}
