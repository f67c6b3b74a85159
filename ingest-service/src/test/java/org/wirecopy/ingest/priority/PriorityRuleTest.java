package org.wirecopy.ingest.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.priority.PrioritySettings.Choice;

class PriorityRuleTest {
  private static final Instant START = Instant.parse("2026-01-01T12:00:10Z");
  private static final int BURST = 3;

  private Instant now = START;
  private final Set<String> layThereAtStart = new HashSet<>();
  private final PriorityRule rule = rule(Choice.AUTO);

  private PriorityRule rule(Choice choice) {
    return new PriorityRule(
        new PrioritySettings(choice, BURST, 100, Duration.ofMinutes(10)),
        () -> now,
        layThereAtStart::contains);
  }

  private static FileStamp file(String path) {
    return file(path, Instant.EPOCH);
  }

  private static FileStamp file(String path, Instant modified) {
    return new FileStamp(path, 1, modified.getEpochSecond() * 1_000_000_000L);
  }

  private static List<FileStamp> files(String folder, int from, int number) {
    return IntStream.range(from, from + number)
        .mapToObj(i -> file(folder + "/" + i + ".txt"))
        .toList();
  }

  private Priority only(FileStamp file) {
    return rule.of(List.of(file)).get(file.path());
  }

  @Test
  void aFileThatComesAloneIsLiveWhateverItsDate() {
    assertThat(only(file("a.txt"))).isEqualTo(Priority.LIVE);
  }

  @Test
  void moreThanABurstIntoOneFolderWithinAMinuteIsBackfill() {
    assertThat(rule.of(files("a", 0, BURST)).values()).containsOnly(Priority.LIVE);
    now = now.plusSeconds(40);
    assertThat(only(file("a/2024/01/x.txt"))).isEqualTo(Priority.BACKFILL);
    now = now.plusSeconds(10);
    assertThat(only(file("a/2024/01/y.txt"))).isEqualTo(Priority.LIVE);
  }

  @Test
  void anArchiveMakesNoBackfillOfAnotherFolder() {
    List<FileStamp> together =
        Stream.of(files("archive", 0, 50), List.of(file("wire/x.txt"), file("y.txt")))
            .flatMap(List::stream)
            .toList();

    Map<String, Priority> priorities = rule.of(together);

    assertThat(priorities)
        .hasSize(52)
        .containsEntry("wire/x.txt", Priority.LIVE)
        .containsEntry("y.txt", Priority.LIVE)
        .containsEntry("archive/0.txt", Priority.BACKFILL)
        .containsEntry("archive/49.txt", Priority.BACKFILL);
  }

  @Test
  void ofWhatLayThereAtTheStartTheDateTells() {
    FileStamp recent = file("recent.txt", START.minusSeconds(60));
    FileStamp old = file("old.txt", START.minusSeconds(601));
    layThereAtStart.add(recent.path());
    layThereAtStart.add(old.path());

    assertThat(only(recent)).isEqualTo(Priority.LIVE);
    assertThat(only(old)).isEqualTo(Priority.BACKFILL);
  }

  @Test
  void aVeryLargeFileIsBackfill() {
    assertThat(only(new FileStamp("crawl.warc", (64 << 20) + 1, 0))).isEqualTo(Priority.BACKFILL);
    assertThat(only(new FileStamp("scan.pdf", 64 << 20, 0))).isEqualTo(Priority.LIVE);
  }

  @Test
  void aFileWithManyArticlesOutgrowsWhatIsLive() {
    assertThat(rule.outgrowsLive(99)).isFalse();
    assertThat(rule.outgrowsLive(100)).isTrue();
    assertThat(rule(Choice.LIVE).outgrowsLive(100)).isFalse();
  }

  @Test
  void anInboxCanBeSetToEither() {
    List<FileStamp> many = files("a", 0, 50);

    assertThat(rule(Choice.LIVE).of(many).values()).containsOnly(Priority.LIVE);
    assertThat(rule(Choice.BACKFILL).of(List.of(file("a"))).values())
        .containsOnly(Priority.BACKFILL);
  }
}
