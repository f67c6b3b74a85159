package org.wirecopy.ingest.format.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.registry.Entries;
import org.wirecopy.ingest.format.registry.Formats;

class ArchivesTest {
  private static final byte[] TEXT = Packs.bytes("The river rose in the night.");
  private static final byte[] ITEM =
      Packs.bytes("{\"uri\":\"urn:x:1\",\"bodies\":[{\"value\":\"One.\"}]}\n");

  @ParameterizedTest
  @ValueSource(strings = {"gz", "bzip2", "xz", "zstd"})
  void aPackedFileIsWhatItHolds(String way) throws IOException {
    ReadResult.Article article = Entries.article(Entries.of("a.dat", Packs.packed(way, TEXT)));

    assertThat(article.entry()).isNull();
    assertThat(article.mediaType()).isEqualTo("text/plain");
    assertThat(article.item().mainText()).isEqualTo("The river rose in the night.");
  }

  @Test
  void theEndingUnderThePackingCounts() throws IOException {
    assertThat(Entries.read(Entries.of("a.ndjson.gz", Packs.packed("gz", ITEM))))
        .extracting(ReadResult::entry)
        .containsExactly("1");
  }

  @Test
  void aTextPackedInSeveralPiecesIsReadWhole() throws IOException {
    byte[] first = Packs.packed("gz", Packs.bytes("One. "));
    byte[] second = Packs.packed("gz", Packs.bytes("Two."));
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);

    assertThat(Entries.article(Entries.of("a.gz", both)).item().mainText()).isEqualTo("One. Two.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tar", "zip", "7z"})
  void everyMemberIsReadByItsOwnFormatAndRejectedAlone(String kind) throws IOException {
    byte[] archive =
        archive(
            kind,
            members(
                "2024/a.txt", TEXT,
                "../../etc/b.ndjson", ITEM,
                "bad.json", Packs.bytes("{\"uri\": "),
                "__MACOSX/x", TEXT,
                "c.txt", TEXT));

    List<ReadResult> results = Entries.read(Entries.of("x", archive));

    assertThat(results)
        .extracting(ReadResult::entry)
        .containsExactly("2024/a.txt", "../../etc/b.ndjson/1", "bad.json", "__MACOSX/x", "c.txt");
    assertThat(results.get(2)).isInstanceOf(ReadResult.Rejected.class);
    assertThat(results.get(3)).isInstanceOf(ReadResult.Skipped.class);
    assertThat(results.get(4)).isInstanceOf(ReadResult.Article.class);
  }

  @Test
  void namesNestThroughEveryPacking() throws IOException {
    byte[] inner = Packs.packed("gz", concat(ITEM, ITEM));
    byte[] outer = Packs.packed("gz", Packs.tar(members("b.ndjson.gz", inner)));

    assertThat(Entries.read(Entries.of("a.tar.gz", outer)))
        .extracting(ReadResult::entry)
        .containsExactly("b.ndjson.gz/1", "b.ndjson.gz/2");
  }

  @Test
  void aMemberBeyondTheMemoryBoundIsReadFromDisk() throws IOException {
    String line =
        "{\"uri\":\"urn:x:%d\",\"bodies\":[{\"value\":\"" + "word ".repeat(200) + "\"}]}\n";
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      lines.append(line.formatted(i));
    }

    byte[] archive = Packs.tar(members("big.ndjson", Packs.bytes(lines.toString())));

    assertThat(Entries.read(Entries.of("a.tar", archive))).hasSize(3000);
  }

  @Test
  void aBombIsRejected() {
    byte[] bomb = Packs.packed("gz", new byte[64 << 20]);

    UnreadableEntryException rejection =
        catchThrowableOfType(
            UnreadableEntryException.class,
            () ->
                new Formats(new Limits(1 << 28, 1 << 16))
                    .read(Entries.of("a.gz", bomb), result -> {}));

    assertThat(rejection.reason()).isEqualTo("expands-too-far");
  }

  @Test
  void nestingIsBounded() {
    byte[] packed = TEXT;
    for (int i = 0; i < 6; i++) {
      packed = Packs.packed("gz", packed);
    }

    assertThat(rejection(Entries.of("a.gz", packed)).reason()).isEqualTo("nested-too-deep");
  }

  @Test
  void theNumberOfEntriesIsBounded() throws IOException {
    byte[] archive = Packs.zip(members("a", TEXT, "b", TEXT, "c", TEXT));
    Limits two =
        new Limits(1 << 20, 1 << 16, Duration.ofSeconds(5), new Limits.Packed(5, 2, 1 << 20, 100));
    List<ReadResult> results = new ArrayList<>();

    UnreadableEntryException rejection =
        catchThrowableOfType(
            UnreadableEntryException.class,
            () -> new Formats(two).read(Entries.of("a.zip", archive), results::add));

    assertThat(rejection.reason()).isEqualTo("too-many-entries");
    assertThat(results).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "bzip2", "xz", "zstd"})
  void aTruncatedFileIsRejectedWithItsPlace(String way) {
    byte[] packed = Packs.packed(way, Packs.bytes("River ".repeat(5000) + Math.PI));

    UnreadableEntryException rejection =
        rejection(Entries.of("a.txt", Arrays.copyOf(packed, packed.length - 9)));

    assertThat(rejection.reason()).isEqualTo("broken-packing");
    assertThat(rejection.location().byteOffset()).isNotNull();
  }

  @Test
  void whatStandsBeforeTheBreakOfATarIsRead() throws IOException {
    byte[] archive = Packs.tar(members("a.txt", TEXT, "b.txt", new byte[5000]));
    List<ReadResult> results = new ArrayList<>();

    UnreadableEntryException rejection =
        catchThrowableOfType(
            UnreadableEntryException.class,
            () ->
                new Formats(Entries.LIMITS)
                    .read(Entries.of("a.tar", Arrays.copyOf(archive, 3000)), results::add));

    assertThat(rejection.reason()).isEqualTo("broken-archive");
    assertThat(results).singleElement().isInstanceOf(ReadResult.Article.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "7z"})
  void anArchiveWithoutItsEndIsRejected(String kind) throws IOException {
    byte[] archive = archive(kind, members("a.txt", TEXT));

    assertThat(rejection(Entries.of("a", Arrays.copyOf(archive, archive.length - 20))).reason())
        .isEqualTo("broken-archive");
  }

  @Test
  void aFailingDiskIsNoBrokenArchive() {
    byte[] packed = Packs.packed("gz", TEXT);
    Entry entry =
        new Entry("news", "a.gz", null, 9, "0".repeat(64), () -> failing(Entries.of("", packed)));

    Assertions.assertThatThrownBy(() -> Entries.read(entry))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
  }

  private static InputStream failing(Entry entry) throws IOException {
    return new FilterInputStream(entry.bytes().open()) {
      private boolean headRead;

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        if (headRead) {
          throw new IOException("the disk is gone");
        }
        headRead = true;
        return super.read(bytes, from, 10);
      }

      @Override
      public byte[] readNBytes(int length) throws IOException {
        return in.readNBytes(length);
      }
    };
  }

  private static UnreadableEntryException rejection(Entry entry) {
    return catchThrowableOfType(UnreadableEntryException.class, () -> Entries.read(entry));
  }

  private static byte[] archive(String kind, Map<String, byte[]> members) throws IOException {
    return switch (kind) {
      case "tar" -> Packs.tar(members);
      case "zip" -> Packs.zip(members);
      default -> Packs.sevenZip(members);
    };
  }

  private static Map<String, byte[]> members(Object... namesAndBytes) {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndBytes.length; i += 2) {
      members.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
    }
    return members;
  }

  private static byte[] concat(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }
}
