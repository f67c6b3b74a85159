package org.wirecopy.store.words;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.bg.BulgarianStemmer;
import org.apache.lucene.analysis.cz.CzechStemmer;
import org.apache.lucene.analysis.fa.PersianStemmer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemmer;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.German2Stemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * The stems of words, language by language: Snowball's where it has one, Lucene's light stemmers
 * for Arabic (which take off the article and {@code wa-}), Persian, Czech, Bulgarian and
 * Portuguese, Stempel's table for Polish. A language without a stemmer is searched by the words as
 * they are.
 */
public final class Stems {
  private static final Map<String, Supplier<Stemmer>> STEMMERS =
      Map.ofEntries(
          Map.entry("ar", () -> shortening(new ArabicStemmer()::stem)),
          Map.entry("bg", () -> shortening(new BulgarianStemmer()::stem)),
          Map.entry("ca", () -> snowball(new CatalanStemmer())),
          Map.entry("cs", () -> shortening(new CzechStemmer()::stem)),
          Map.entry("da", () -> snowball(new DanishStemmer())),
          Map.entry("de", () -> snowball(new German2Stemmer())),
          Map.entry("el", () -> snowball(new GreekStemmer())),
          Map.entry("en", () -> snowball(new EnglishStemmer())),
          Map.entry("es", () -> snowball(new SpanishStemmer())),
          Map.entry("et", () -> snowball(new EstonianStemmer())),
          Map.entry("eu", () -> snowball(new BasqueStemmer())),
          Map.entry("fa", () -> shortening(new PersianStemmer()::stem)),
          Map.entry("fi", () -> snowball(new FinnishStemmer())),
          Map.entry("fr", () -> snowball(new FrenchStemmer())),
          Map.entry("hi", () -> snowball(new HindiStemmer())),
          Map.entry("hu", () -> snowball(new HungarianStemmer())),
          Map.entry("hy", () -> snowball(new ArmenianStemmer())),
          Map.entry("id", () -> snowball(new IndonesianStemmer())),
          Map.entry("it", () -> snowball(new ItalianStemmer())),
          Map.entry("lt", () -> snowball(new LithuanianStemmer())),
          Map.entry("nb", () -> snowball(new NorwegianStemmer())),
          Map.entry("nl", () -> snowball(new DutchStemmer())),
          Map.entry("nn", () -> snowball(new NorwegianStemmer())),
          Map.entry("no", () -> snowball(new NorwegianStemmer())),
          Map.entry("pl", Stems::polish),
          Map.entry("pt", () -> shortening(new PortugueseLightStemmer()::stem)),
          Map.entry("ro", () -> snowball(new RomanianStemmer())),
          Map.entry("ru", () -> snowball(new RussianStemmer())),
          Map.entry("sr", () -> snowball(new SerbianStemmer())),
          Map.entry("sv", () -> snowball(new SwedishStemmer())),
          Map.entry("tr", () -> snowball(new TurkishStemmer())));

  /** Their endings differ by accents alone, so these stemmers see them; the stem is folded. */
  private static final Set<String> BY_ACCENTS = Set.of("cs", "pl", "pt");

  /**
   * Arabic and Indonesian stemmers take off what stands in front, the Polish table does at times,
   * the Serbian one turns Cyrillic into Latin letters, the Czech and Turkish ones change the last
   * letter of words that are hardly longer, and Estonian has words with stems of their own. All
   * others change endings alone: none of 2,900 to 6,600 words of each had another first letter.
   */
  private static final Set<String> WITH_OTHER_BEGINNINGS =
      Set.of("ar", "cs", "et", "id", "pl", "sr", "tr");

  /** Stemmers hold state while they work. */
  private static final ThreadLocal<Map<String, Stemmer>> OF_THREAD =
      ThreadLocal.withInitial(HashMap::new);

  private static final RememberedStems REMEMBERED = new RememberedStems();

  @FunctionalInterface
  private interface Stemmer {
    String stem(String word);
  }

  /** Shortens the word that stands in the buffer, and returns its new length. */
  @FunctionalInterface
  private interface Shortening {
    int shorten(char[] buffer, int length);
  }

  private Stems() {}

  /** The language of a BCP 47 tag by which stems are told apart: {@code de} for {@code de-AT}. */
  public static String language(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }

  /** Whether words of the language have stems. */
  public static boolean has(String language) {
    return STEMMERS.containsKey(language);
  }

  /** The stem of a word; the word itself where the language has no stemmer, or it is a number. */
  public static String of(String language, Token token) {
    Supplier<Stemmer> supplier = STEMMERS.get(language);
    if (supplier == null || !Character.isLetter(token.word().codePointAt(0))) {
      return token.word();
    }
    boolean byAccents = BY_ACCENTS.contains(language);
    String word = byAccents ? Folding.lower(token.raw()) : token.word();
    return REMEMBERED.of(
        language,
        word,
        () -> {
          String stem = OF_THREAD.get().computeIfAbsent(language, any -> supplier.get()).stem(word);
          return byAccents ? Folding.fold(stem) : stem;
        });
  }

  /** Whether the stem of each word begins with the first letter of the word. */
  public static boolean keepsBeginnings(String language) {
    return !WITH_OTHER_BEGINNINGS.contains(language);
  }

  private static Stemmer snowball(SnowballStemmer stemmer) {
    return word -> {
      stemmer.setCurrent(word);
      stemmer.stem();
      return stemmer.getCurrent();
    };
  }

  private static Stemmer shortening(Shortening shortening) {
    return word -> {
      char[] buffer = word.toCharArray();
      return new String(buffer, 0, shortening.shorten(buffer, buffer.length));
    };
  }

  private static Stemmer polish() {
    StempelStemmer stempel = new StempelStemmer(PolishAnalyzer.getDefaultTable());
    return word -> {
      StringBuilder stem = stempel.stem(word);
      return stem == null ? word : stem.toString();
    };
  }
}
