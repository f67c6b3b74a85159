package org.wirecopy.enrich.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens and sentences are those of CoreNLP itself. */
class TokenizationTest {
  private static final long SEED = 29;

  /** What the lexers' rules look at, within a run and beyond a blank. */
  private static final List<String> RUNS =
      List.of(
          "The",
          "the",
          "said.",
          "Corp.",
          "U.S.",
          "S.",
          "Mr.",
          "No.",
          "a.m.",
          "etc.",
          "Alex.",
          "Brown",
          "Africa",
          "Co.",
          "Ltd.",
          "op.",
          "cit.",
          "...",
          ".",
          "\"",
          "'",
          "''",
          "\"I",
          "I\"",
          "'Tis",
          "o'clock",
          "don't",
          "dont",
          "gonna",
          "cannot",
          "workers'",
          "rock'n'roll",
          "1",
          "1/2",
          "3,000",
          "5%",
          "$5",
          "(02)",
          "9351-3000",
          "+44",
          "2017",
          "Yahoo!",
          "What?!",
          "?",
          "!",
          "-",
          "--",
          "—",
          "well-known",
          "ex-U.S.",
          "e.g.",
          "www.example.org",
          "a@example.org",
          "#tag",
          "@it",
          ":-)",
          "<b>",
          "</b>",
          "&amp;",
          "AT&T",
          "R&D",
          "ü",
          "Müller,",
          "naïve.",
          "東京。",
          "😀",
          "…",
          "\u00a0x",
          "x\u00ad",
          "and/or",
          "(a)",
          ")",
          "]",
          "\u2019s",
          "\u201cA",
          "A\u201d");

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es", "fr"})
  void anyOrderOfOddRunsIsDividedAsCoreNlpDividesIt(String language) {
    Random random = new Random(SEED);
    Tokenization tokenization = Tokenization.BY_LANGUAGE.get(language);
    for (int i = 0; i < 1_500; i++) {
      String text =
          IntStream.range(0, 1 + random.nextInt(12))
              .mapToObj(any -> RUNS.get(random.nextInt(RUNS.size())))
              .collect(Collectors.joining(random.nextInt(10) == 0 ? "\n" : " "));

      assertThat(tokenization.sentences(text))
          .as(text)
          .isEqualTo(TokenComparison.expected(Sentences.of(text, language)));
    }
  }

  @Test
  void whatIsRememberedOfARunIsWhatItIsEverywhere() {
    Tokenization tokenization = Tokenization.BY_LANGUAGE.get("en");
    String text =
        "He left the U.S. The U.S. envoy of Acme Corp. said. Acme Corp. Said No. 5 is on.";

    for (int i = 0; i < 5; i++) {
      assertThat(tokenization.sentences(text))
          .isEqualTo(TokenComparison.expected(Sentences.of(text, "en")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\u200b", " x ", "x\n", "\ud800", "a\u2029b. C"})
  void textsOfNearlyNothingAreDividedLikewise(String text) {
    assertThat(Tokenization.BY_LANGUAGE.get("en").sentences(text))
        .isEqualTo(TokenComparison.expected(Sentences.of(text, "en")));
  }
}
