package org.wirecopy.enrich.tagger.training;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wirecopy.enrich.tagger.Knowledge;
import org.wirecopy.enrich.tagger.TaggerModel;
import org.wirecopy.enrich.tagger.Tokenizer;

/**
 * Makes a model from a recipe. Arguments: the recipe, the directory of its data, the file for the
 * model. Prints the size of the model and what it finds, as it was written, in each file to measure
 * on.
 */
public final class Trainer {
  private Trainer() {}

  public static void main(String[] arguments) throws IOException {
    Recipe recipe = new Recipe(Path.of(arguments[0]), Path.of(arguments[1]));
    Path file = Path.of(arguments[2]);
    Division division = Division.of(recipe);
    Knowledge knowledge =
        new Knowledge(Knowledge.table(recipe.lists()), Knowledge.classes(recipe.classes()));
    TaggerModel trained =
        new Training(knowledge, recipe.settings(), recipe.least())
            .model(recipe.description(), division.training());
    try (OutputStream out = Files.newOutputStream(file)) {
      trained.write(out);
    }
    System.out.printf("%s: %d bytes%n", file.getFileName(), Files.size(file));
    TaggerModel written =
        TaggerModel.read(new ByteArrayInputStream(Files.readAllBytes(file)), file.toString());
    division.own().forEach((name, sentences) -> print("own " + name, written, sentences));
    division.others().forEach((name, sentences) -> print("other " + name, written, sentences));
    division.own().forEach((name, sentences) -> printSpeed(name, written, sentences));
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
    System.out.printf("%s: %s%n", what, Score.of(text -> model.names(text, 0), sentences));
  }
}
