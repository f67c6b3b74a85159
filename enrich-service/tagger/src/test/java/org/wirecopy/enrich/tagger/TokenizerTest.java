package org.wirecopy.enrich.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          Ana, de Lisboa.            | Ana/,/de/Lisboa/.
          a Bósnia-Herzegovina       | a/Bósnia-Herzegovina
          l'Italia e dell’Unione     | l'/Italia/e/dell’/Unione
          Ana's and Gomes' house     | Ana/'s/and/Gomes/'/house
          J. F. Costa, U.N., U.S.    | J./F./Costa/,/U.N./,/U.S.
          EU:n ja Naton              | EU:n/ja/Naton
          custou 1.000,50 €          | custou/1.000,50/€
          em example.org. Depois     | em/example.org/./Depois
          «Ja!» ... R&D (1990)       | «/Ja/!/»/.../R&D/(/1990/)
          """)
  void wordsNumbersAndSigns(String text, String tokens) {
    assertThat(Tokenizer.tokens(text).stream().map(Token::text))
        .containsExactly(tokens.split("/", -1));
  }

  @Test
  void placesAreThoseInTheText() {
    String text = " O\u00a0Rio,\n d'Arc 𝒳 é ";

    assertThat(Tokenizer.tokens(text))
        .allSatisfy(
            token -> assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text()))
        .extracting(Token::text)
        .containsExactly("O", "Rio", ",", "d'", "Arc", "𝒳", "é");
  }
}
