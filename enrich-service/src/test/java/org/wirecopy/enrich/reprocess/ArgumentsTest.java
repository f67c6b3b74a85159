package org.wirecopy.enrich.reprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
  @Test
  void allOfThemAreRead() {
    Arguments arguments =
        Arguments.of(
            List.of(
                ("--inbox news --language de --language fr --engine corenlp --other-engine-than"
                        + " corenlp/4.5.10+names.7 --rate 12.5 --ahead 0.5 --count")
                    .split(" ")),
            Map.of("WIRECOPY_ENRICH_APPLICATION_ID", "other"));

    assertThat(arguments)
        .isEqualTo(
            new Arguments(
                new Selection(
                    List.of("news"),
                    List.of("de", "fr"),
                    List.of("corenlp"),
                    List.of("corenlp/4.5.10+names.7")),
                12.5,
                Duration.ofMillis(500),
                true,
                "other"));
  }

  @Test
  void whatIsNotSaidIsAsMostWantIt() {
    Arguments arguments = Arguments.of(List.of("--all"), Map.of());

    assertThat(arguments.selection().isAll()).isTrue();
    assertThat(arguments.perSecond()).isInfinite();
    assertThat(arguments.ahead()).isEqualTo(Duration.ofSeconds(2));
    assertThat(arguments.countOnly()).isFalse();
    assertThat(arguments.applicationId()).isEqualTo("wirecopy-enrich");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--count",
        "--all --language de",
        "--language",
        "--all --rate 0",
        "--all --rate many",
        "--all --ahead -1",
        "--everything"
      })
  void whatCannotBeMeantIsRefused(String line) {
    assertThatThrownBy(() -> Arguments.of(List.of(line.split(" ")), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
