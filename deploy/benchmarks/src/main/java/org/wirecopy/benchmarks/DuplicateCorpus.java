package org.wirecopy.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.NinjsItem;

/**
 * Makes edited copies with known pairs out of passages in any language, in the form that {@link
 * DedupeQuality} reads: articles of a few passages each, and of each article one with every
 * twentieth word another, one with every eighth, one cut short, one with passages dropped and
 * moved, one within a page with another article.
 */
final class DuplicateCorpus {
  /**
   * What a text is made of: passages with their lengths in characters; edits do not change them.
   */
  private record Made(String uri, Map<Integer, Integer> passages, String text) {
    double shareIn(Made other) {
      int held = 0;
      int all = 0;
      for (Map.Entry<Integer, Integer> passage : passages.entrySet()) {
        all += passage.getValue();
        held += other.passages.containsKey(passage.getKey()) ? passage.getValue() : 0;
      }
      return (double) held / all;
    }
  }

  private final int each;
  private final List<String> passages;
  private final List<String> words = new ArrayList<>();
  private final Random random;
  private final List<Made> made = new ArrayList<>();

  private DuplicateCorpus(int each, List<String> passages, Random random) {
    this.each = each;
    this.passages = passages;
    this.random = random;
    passages.forEach(
        passage -> pieces(passage).stream().filter(DuplicateCorpus::isWord).forEach(words::add));
  }

  /**
   * Writes one folder a language with articles.ndjson, pairs.tsv and ignored.tsv.
   *
   * @param arguments passages ({@code language<TAB>text} a line, plain or gzip), the folder to
   *     write to, a seed, passages an article (4)
   */
  public static void main(String[] arguments) throws IOException {
    Map<String, List<String>> languages = new TreeMap<>();
    for (String line : Lines.of(Path.of(arguments[0]))) {
      String[] row = line.split("\t", 2);
      languages.computeIfAbsent(row[0], none -> new ArrayList<>()).add(row[1]);
    }
    int each = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 4;
    long seed = Long.parseLong(arguments[2]);
    for (Map.Entry<String, List<String>> language : languages.entrySet()) {
      List<String> passages = new ArrayList<>(new TreeSet<>(language.getValue()));
      Random random = new Random(seed);
      Collections.shuffle(passages, random);
      Path folder = Files.createDirectories(Path.of(arguments[1], language.getKey()));
      new DuplicateCorpus(each, passages, random).write(language.getKey(), folder);
    }
  }

  private void write(String language, Path folder) throws IOException {
    for (int first = 0; first + 2 * each <= passages.size(); first += 2 * each) {
      makeAll("urn:corpus:" + language + ":" + first, first);
    }
    Collections.shuffle(made, random);
    List<String> articles = new ArrayList<>();
    List<String> pairs = new ArrayList<>(List.of("uri_a\turi_b\trelation\tshare_a\tshare_b"));
    for (int i = 0; i < made.size(); i++) {
      Made one = made.get(i);
      NinjsItem item =
          NinjsItem.text(one.uri()).bodies(List.of(NinjsItem.Body.mainText(one.text()))).build();
      articles.add(new String(ContractJson.write(item), UTF_8));
      for (Made other : made.subList(0, i)) {
        double share = one.shareIn(other);
        double back = other.shareIn(one);
        if (share + back > 0) {
          pairs.add(
              String.join(
                  "\t",
                  one.uri(),
                  other.uri(),
                  relation(Math.min(share, back), Math.max(share, back)),
                  Double.toString(share),
                  Double.toString(back)));
        }
      }
    }
    Files.write(folder.resolve("articles.ndjson"), articles);
    Files.write(folder.resolve("pairs.tsv"), pairs);
    Files.write(folder.resolve("ignored.tsv"), List.of("uri_a\turi_b"));
  }

  private static String relation(double least, double most) {
    if (most < 0.5) {
      return "weak";
    }
    return least < 0.5 ? "contain" : "near";
  }

  private void makeAll(String uri, int first) {
    List<Integer> own = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      own.add(first + i);
      others.add(first + each + i);
    }
    make(uri, own, 0);
    make(uri + "~other", others, 0);
    make(uri + "~light", own, 20);
    make(uri + "~heavy", own, 8);
    make(uri + "~cut", own.subList(0, each / 2), 0);
    List<Integer> moved = new ArrayList<>(own.subList(1, each));
    Collections.shuffle(moved, random);
    make(uri + "~moved", moved, 0);
    List<Integer> page = new ArrayList<>(own);
    page.addAll(others);
    make(uri + "~page", page, 20);
  }

  private void make(String uri, List<Integer> numbers, int oneWordIn) {
    Map<Integer, Integer> lengths = new TreeMap<>();
    List<String> texts = new ArrayList<>();
    for (int number : numbers) {
      lengths.put(number, passages.get(number).length());
      texts.add(edited(passages.get(number), oneWordIn));
    }
    made.add(new Made(uri, lengths, String.join("\n", texts)));
  }

  private String edited(String passage, int oneWordIn) {
    StringBuilder text = new StringBuilder();
    for (String piece : pieces(passage)) {
      boolean changed = oneWordIn > 0 && isWord(piece) && random.nextInt(oneWordIn) == 0;
      text.append(changed ? words.get(random.nextInt(words.size())) : piece);
    }
    return text.toString();
  }

  private static boolean isWord(String piece) {
    return Character.isLetterOrDigit(piece.codePointAt(0));
  }

  private static List<String> pieces(String text) {
    BreakIterator boundaries = BreakIterator.getWordInstance(ULocale.ROOT);
    boundaries.setText(text);
    List<String> pieces = new ArrayList<>();
    int start = boundaries.first();
    for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }
}
