package org.wirecopy.local.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ItemSplitterTest {
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

  @Test
  void eachItemIsALineByteForByte() throws IOException {
    // Given numbers and escapes that a parser would write differently
    String first = "{\"n\":1.50,\"s\":\"\\u00e9 é \\/ \\\"\"}";
    String second = "{\"deep\":{\"list\":[1,{\"x\":[]}]}, \"empty\":{}}";

    // When
    ItemSplitter.Rest rest =
        split("{\"items\":[" + first + "," + second + "],\"next\":\"abc_-1\"}");

    // Then
    assertThat(lines.toString(UTF_8)).isEqualTo(first + "\n" + second + "\n");
    assertThat(rest.items()).isEqualTo(2);
    assertThat(rest.next()).contains("abc_-1");
  }

  @Test
  void bracketsAndQuotesInsideStringsAreText() throws IOException {
    // Given
    String item = "{\"s\":\"]}\\\",{[\\\\\"}";

    // When
    ItemSplitter.Rest rest = split("{\"items\":[" + item + "]}");

    // Then
    assertThat(lines.toString(UTF_8)).isEqualTo(item + "\n");
    assertThat(rest.next()).isEmpty();
  }

  @Test
  void aNameInAnItemIsNotTheNameOfThePage() throws IOException {
    // When
    ItemSplitter.Rest rest =
        split("{\"next\":\"right\",\"items\":[{\"next\":\"wrong\",\"items\":[{\"a\":1}]}]}");

    // Then
    assertThat(rest.next()).contains("right");
    assertThat(rest.items()).isEqualTo(1);
    assertThat(lines.toString(UTF_8)).isEqualTo("{\"next\":\"wrong\",\"items\":[{\"a\":1}]}\n");
  }

  @Test
  void lineEndsBetweenThePartsOfAnItemDoNotEndItsLine() throws IOException {
    // When
    split("{\n\"items\" : [\n{\n\"a\" :\r\n 1\n}\n]\n}");

    // Then
    assertThat(lines.toString(UTF_8)).isEqualTo("{\"a\" : 1}\n");
  }

  @Test
  void aPageWithoutItemsGivesNoLine() throws IOException {
    assertThat(split("{\"items\":[]}").items()).isZero();
    assertThat(lines.size()).isZero();
  }

  @Test
  void aPageThatEndsTooEarlyIsAnError() {
    assertThatThrownBy(() -> split("{\"items\":[{\"a\":1}"))
        .isInstanceOf(EOFException.class)
        .hasMessageContaining("too early");
  }

  private ItemSplitter.Rest split(String page) throws IOException {
    return ItemSplitter.split(new ByteArrayInputStream(page.getBytes(UTF_8)), lines);
  }
}
