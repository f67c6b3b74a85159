package org.wirecopy.enrich.tagger.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sentences of a recipe, divided so that none is both learned and measured on: what stands in a
 * file of the same source is not learned, and what was learned is not measured on in a file of
 * another.
 *
 * @param training to learn from
 * @param own of the same sources, by the name of their file in the recipe
 * @param others of other sources, likewise
 */
record Division(
    List<LabelledSentence> training,
    Map<String, List<LabelledSentence>> own,
    Map<String, List<LabelledSentence>> others) {

  /** Reads the files of a recipe; prints how many sentences are left out of each. */
  static Division of(Recipe recipe) throws IOException {
    Map<String, List<LabelledSentence>> own = sentences(recipe.own());
    Set<String> known = new HashSet<>();
    own.values().forEach(all -> all.forEach(sentence -> known.add(sentence.text())));
    List<LabelledSentence> training = new ArrayList<>();
    sentences(recipe.training())
        .forEach((name, all) -> training.addAll(without(all, known, "learned from " + name)));
    training.forEach(sentence -> known.add(sentence.text()));
    Map<String, List<LabelledSentence>> others = new TreeMap<>();
    sentences(recipe.others())
        .forEach((name, all) -> others.put(name, without(all, known, "measured on " + name)));
    return new Division(training, own, others);
  }

  private static Map<String, List<LabelledSentence>> sentences(Map<String, LabelledFile> files)
      throws IOException {
    Map<String, List<LabelledSentence>> sentences = new TreeMap<>();
    for (Map.Entry<String, LabelledFile> file : files.entrySet()) {
      sentences.put(file.getKey(), file.getValue().sentences());
    }
    return sentences;
  }

  private static List<LabelledSentence> without(
      List<LabelledSentence> all, Set<String> texts, String what) {
    List<LabelledSentence> left = all.stream().filter(s -> !texts.contains(s.text())).toList();
    System.out.printf(
        "%s: %d sentences, %d left out as others have them%n",
        what, left.size(), all.size() - left.size());
    return left;
  }
}
