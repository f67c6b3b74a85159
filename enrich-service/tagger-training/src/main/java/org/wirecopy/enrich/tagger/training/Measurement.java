package org.wirecopy.enrich.tagger.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.extractor.ModelDirectoryEngine;
import org.wirecopy.enrich.tagger.TaggerExtractor;

/**
 * What an engine finds in each file that a recipe measures on. Arguments: the recipe, the directory
 * of its data, and {@code tagger} for the models in the package or the directory of a model. A
 * file's language is what its name in the recipe begins with ({@code pt-pud}).
 */
public final class Measurement {
  private Measurement() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("Arguments: RECIPE DATA MODEL, a model's directory or tagger");
      System.exit(2);
    }
    Division division = Division.of(new Recipe(Path.of(arguments[0]), Path.of(arguments[1])));
    EntityExtractor engine = engine(arguments[2]);
    print("own", engine, division.own());
    print("other", engine, division.others());
  }

  private static EntityExtractor engine(String name) {
    if (name.equals("tagger")) {
      return new TaggerExtractor();
    }
    return ServiceLoader.load(ModelDirectoryEngine.class)
        .findFirst()
        .orElseThrow()
        .open(Path.of(name));
  }

  private static void print(
      String what, EntityExtractor engine, Map<String, List<LabelledSentence>> files) {
    files.forEach(
        (name, sentences) -> {
          String language = language(name);
          if (engine.languages().contains(language)) {
            Score score = Score.of(text -> engine.extract(text, language), sentences);
            System.out.printf("%s %s by %s: %s%n", what, name, engine.engine(language), score);
          } else {
            System.out.printf(
                "%s %s: not one of its languages, which are %s%n",
                what, name, new TreeSet<>(engine.languages()));
          }
        });
  }

  private static String language(String name) {
    int end = name.indexOf('-');
    if (end < 1) {
      throw new IllegalArgumentException(
          name + " in the recipe needs its language first, as in pt-" + name);
    }
    return name.substring(0, end);
  }
}
