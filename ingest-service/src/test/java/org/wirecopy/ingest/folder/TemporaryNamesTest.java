package org.wirecopy.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemporaryNamesTest {
  private final TemporaryNames names =
      new TemporaryNames(List.of(".*", "*~", "*.part", "*.swp", "~$*", "#*#"));

  @ParameterizedTest
  @ValueSource(
      strings = {".hidden", "a.txt~", "a.zip.PART", ".a.txt.swp", "~$report.docx", "#a.txt#"})
  void namesOfUnfinishedFilesAreKnown(String name) {
    assertThat(names.test(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "part", "a.party", "4913", "a#1.txt", "$~a", "a.b.c"})
  void otherNamesAreNot(String name) {
    assertThat(names.test(name)).isFalse();
  }

  @Test
  void whatElseStandsInAPatternStandsForItself() {
    assertThat(new TemporaryNames(List.of("a.[b]")).test("a.[b]")).isTrue();
    assertThat(new TemporaryNames(List.of("a.[b]")).test("axb")).isFalse();
  }
}
