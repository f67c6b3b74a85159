package org.wirecopy.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @Test
  void cellsWithSignsOfTheirOwnAreQuoted() {
    assertThat(Csv.line("a", null, 3, "b,c", "say \"so\"", "two\nlines"))
        .isEqualTo("a,,3,\"b,c\",\"say \"\"so\"\"\",\"two\nlines\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\uFF1D1+1"})
  void aFormulaIsText(String cell) {
    assertThat(Csv.line(cell)).isEqualTo("'" + cell + "\r\n");
  }

  @Test
  void aFormulaBehindALineEndIsTextToo() {
    assertThat(Csv.line("\r=1")).isEqualTo("\"'\r=1\"\r\n");
  }
}
