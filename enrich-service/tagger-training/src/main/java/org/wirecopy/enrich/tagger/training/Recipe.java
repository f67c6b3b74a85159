package org.wirecopy.enrich.tagger.training;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wirecopy.enrich.extractor.RawMention;
import org.wirecopy.enrich.tagger.ModelDescription;
import org.wirecopy.enrich.tagger.Source;

/**
 * How one model is made: a properties file.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><td>{@code name}, {@code version}, {@code licence}</td><td>of the model</td></tr>
 * <tr><td>{@code languages}</td><td>BCP 47 primary subtags, with blanks between them</td></tr>
 * <tr><td>{@code source.ID}</td><td>what is in it: name | SPDX licence | attribution</td></tr>
 * <tr><td>{@code train.ID}</td><td>labelled files to learn from, as patterns of names ({@code *}),
 * column of the word, of the label, perhaps {@code contracted}</td></tr>
 * <tr><td>{@code own.ID}, {@code other.ID}</td><td>likewise files to measure on: of the same sources,
 * and of others</td></tr>
 * <tr><td>{@code list.ID}</td><td>a file with a name a line; perhaps {@code inflected}</td></tr>
 * <tr><td>{@code cases}</td><td>what endings of listed names become: {@code >s a>e}</td></tr>
 * <tr><td>{@code classes}</td><td>a file with a word and a number a line, a tab between</td></tr>
 * <tr><td>{@code kinds}</td><td>kinds of labels, beside the usual ones: {@code GEO=LOC}</td></tr>
 * <tr><td>{@code contractions}</td><td>{@code de o=do, ...}</td></tr>
 * <tr><td>{@code epochs}, {@code rate}, {@code penalty}, {@code hide}, {@code least}</td>
 * <td>{@link CrfTrainer.Settings}; how often a feature must be seen</td></tr>
 * </table>
 */
final class Recipe {
  private static final Map<String, RawMention.Type> USUAL =
      Map.of(
          "PER", RawMention.Type.PERSON,
          "PERSON", RawMention.Type.PERSON,
          "ORG", RawMention.Type.ORG,
          "ORGANIZATION", RawMention.Type.ORG,
          "LOC", RawMention.Type.LOC,
          "GPE", RawMention.Type.LOC);

  private final Properties values = new Properties();
  private final Path data;

  /**
   * A recipe.
   *
   * @param data where the files lie that it names
   */
  Recipe(Path file, Path data) throws IOException {
    this.data = data;
    try (Reader text = Files.newBufferedReader(file)) {
      values.load(text);
    }
  }

  ModelDescription description() {
    List<Source> sources = new ArrayList<>();
    named("source.")
        .forEach(
            (id, value) -> {
              String[] parts = value.split("\\s*\\|\\s*", 3);
              sources.add(new Source(parts[0], parts[1], parts[2]));
            });
    return new ModelDescription(
        value("name"), value("version"), words(value("languages")), value("licence"), sources);
  }

  CrfTrainer.Settings settings() {
    return new CrfTrainer.Settings(
        Integer.parseInt(values.getProperty("epochs", "10")),
        Float.parseFloat(values.getProperty("rate", "0.2")),
        Float.parseFloat(values.getProperty("penalty", "1")),
        Float.parseFloat(values.getProperty("hide", "0.1")));
  }

  /** How often a feature must be seen to count. */
  int least() {
    return Integer.parseInt(values.getProperty("least", "2"));
  }

  Map<String, LabelledFile> training() {
    return files("train.");
  }

  /** Files of the sources that are learned from, kept out of training. */
  Map<String, LabelledFile> own() {
    return files("own.");
  }

  /** Files of other sources. */
  Map<String, LabelledFile> others() {
    return files("other.");
  }

  /** The names of each list, in all cases that the recipe knows. */
  List<List<String>> lists() throws IOException {
    List<List<String>> lists = new ArrayList<>();
    for (String value : named("list.").values()) {
      List<String> words = words(value);
      List<String> names = Files.readAllLines(data.resolve(words.get(0)));
      lists.add(words.contains("inflected") ? inflected(names) : names);
    }
    return lists;
  }

  private List<String> inflected(List<String> names) {
    List<String> all = new ArrayList<>(names);
    for (String rule : words(value("cases"))) {
      String[] endings = rule.split(">", 2);
      names.stream()
          .filter(name -> name.endsWith(endings[0]))
          .map(name -> name.substring(0, name.length() - endings[0].length()) + endings[1])
          .forEach(all::add);
    }
    return all;
  }

  /** The number of each word's class; empty where none are used. */
  Map<String, Integer> classes() throws IOException {
    Map<String, Integer> classes = new HashMap<>();
    if (values.containsKey("classes")) {
      for (String line : Files.readAllLines(data.resolve(value("classes")))) {
        int tab = line.indexOf('\t');
        classes.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
      }
    }
    return classes;
  }

  private Map<String, LabelledFile> files(String prefix) {
    Map<String, RawMention.Type> types = new HashMap<>(USUAL);
    pairs("kinds").forEach((kind, type) -> types.put(kind, RawMention.Type.valueOf(type)));
    Map<String, LabelledFile> files = new TreeMap<>();
    named(prefix)
        .forEach(
            (id, value) -> {
              List<String> words = words(value);
              files.put(
                  id,
                  new LabelledFile(
                      data,
                      words.get(0),
                      Integer.parseInt(words.get(1)),
                      Integer.parseInt(words.get(2)),
                      types,
                      words.contains("contracted") ? pairs("contractions") : Map.of()));
            });
    return files;
  }

  private Map<String, String> named(String prefix) {
    Map<String, String> named = new TreeMap<>();
    for (String key : new TreeSet<>(values.stringPropertyNames())) {
      if (key.startsWith(prefix)) {
        named.put(key.substring(prefix.length()), value(key));
      }
    }
    return named;
  }

  private Map<String, String> pairs(String key) {
    Map<String, String> pairs = new HashMap<>();
    Arrays.stream(values.getProperty(key, "").split(",", -1))
        .map(pair -> pair.split("=", -1))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> pairs.put(pair[0].strip(), pair[1].strip()));
    return pairs;
  }

  private String value(String key) {
    String value = values.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("the recipe has no " + key);
    }
    return value.strip();
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+", -1));
  }
}
