package org.wirecopy.enrich.corenlp;

import edu.stanford.nlp.international.french.process.FrenchTokenizer;
import edu.stanford.nlp.international.spanish.process.SpanishTokenizer;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.Tokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Divides a text into sentences and words as the texts were divided that a model learned from. */
final class Tokenization {
  /**
   * Characters that no tokenizer knows are left out as by default, but without a line on stderr.
   */
  private static final String UNTOKENIZABLE = "untokenizable=noneDelete";

  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private static final TokenizerFactory<CoreLabel> PENN_TREEBANK =
      PTBTokenizer.factory(new CoreLabelTokenFactory(), "");

  /** The German model learned from words with their hyphens: "Hans-Dietrich", "SPD-Chef". */
  private static final TokenizerFactory<CoreLabel> GERMAN =
      PTBTokenizer.factory(new CoreLabelTokenFactory(), "splitHyphenated=false");

  /** Each of CoreNLP's models by the BCP 47 primary subtag of its language. */
  static final Map<String, Tokenization> BY_LANGUAGE =
      Map.of(
          // CoreNLP's reader of plain text, which the English model is used with, passes over tags.
          "en", new Tokenization(PENN_TREEBANK, word -> !TAG.matcher(word).matches()),
          "de", new Tokenization(GERMAN, word -> true),
          "es", new Tokenization(SpanishTokenizer.factory(), word -> true),
          "fr", new Tokenization(FrenchTokenizer.factory(), word -> true));

  /**
   * The words of Latin letters that the lexer of the Penn Treebank divides or leaves by what
   * follows.
   */
  private static final Set<String> ASSIMILATIONS =
      Set.of(
          "cannot", "dunno", "gonna", "gotta", "lemme", "gimme", "wanna", "nno", "aint", "dont",
          "doesnt", "didnt", "theyre");

  private static final int LAST_LATIN_LETTER = 0x17f;

  private final TokenizerFactory<CoreLabel> factory;
  private final Predicate<String> word;
  private final RepeatingTokenizer tokenizer;

  private Tokenization(TokenizerFactory<CoreLabel> factory, Predicate<String> word) {
    this.factory = factory;
    this.word = word;
    tokenizer = new RepeatingTokenizer(this::tokenizer, Tokenization::isPlain);
  }

  /**
   * The sentences of a text, none of them empty, word by word with offsets in UTF-16 code units.
   */
  List<List<Token>> sentences(String text) {
    List<Token> tokens = tokenizer.tokens(text);
    if (text.indexOf('<') >= 0) {
      tokens.removeIf(token -> !word.test(token.word()));
    }
    return SentenceSplitter.sentences(tokens);
  }

  private static boolean isPlain(String run) {
    for (int i = 0; i < run.length(); i++) {
      if (run.charAt(i) > LAST_LATIN_LETTER || !Character.isLetter(run.charAt(i))) {
        return false;
      }
    }
    return !ASSIMILATIONS.contains(run.toLowerCase(Locale.ROOT));
  }

  /** CoreNLP's own. */
  Tokenizer<CoreLabel> tokenizer(Reader text) {
    return factory.getTokenizer(text, UNTOKENIZABLE);
  }

  /** Whether the model takes this for a word of the text. */
  boolean isWord(String token) {
    return word.test(token);
  }
}
