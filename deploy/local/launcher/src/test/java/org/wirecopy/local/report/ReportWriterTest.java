package org.wirecopy.local.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.local.status.FakeService;

class ReportWriterTest {
  private static final String FIRST = "/api/articles?order=uri&limit=200&include=restricted";

  @TempDir Path directory;

  @Test
  void allPagesMakeOneFile() throws Exception {
    // Given
    try (FakeService store = new FakeService()) {
      store.answer(FIRST, "{\"items\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"next\":\"c1\"}");
      store.answer(FIRST + "&cursor=c1", "{\"items\":[{\"id\":\"3\"}]}");
      Path file = directory.resolve("report.ndjson");

      // When
      long articles = new ReportWriter(store.client()).write(file);

      // Then
      assertThat(articles).isEqualTo(3);
      assertThat(file).hasContent("{\"id\":\"1\"}\n{\"id\":\"2\"}\n{\"id\":\"3\"}\n");
    }
  }

  @Test
  void aReportThatFailsHalfwayLeavesTheOldOneAndNothingElse() throws Exception {
    // Given
    try (FakeService store = new FakeService()) {
      store.answer(FIRST, "{\"items\":[{\"id\":\"1\"}],\"next\":\"c1\"}");
      Path file = Files.writeString(directory.resolve("report.ndjson"), "old");

      // When
      assertThatThrownBy(() -> new ReportWriter(store.client()).write(file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("503");

      // Then
      assertThat(file).hasContent("old");
      try (Stream<Path> all = Files.list(directory)) {
        assertThat(all).containsExactly(file);
      }
    }
  }
}
