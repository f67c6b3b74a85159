package org.wirecopy.ingest.format.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.input.TimeBound;
import org.wirecopy.ingest.format.registry.Entries;
import org.wirecopy.ingest.format.registry.Formats;

class HostileInputTest {
  private static final byte[] TEXT = Packs.bytes("The river rose in the night.");

  @ParameterizedTest
  @CsvSource({
    "image/png,89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489",
    "image/jpeg,ffd8ffe000104a46494600010100000100010000ffdb0043",
    "video/mp4,00000018667479706d703432000000006d70343269736f6d",
    "application/x-msdownload,4d5a90000300000004000000ffff0000b800000000000000",
    "application/x-sqlite3,53514c69746520666f726d6174203300100001010040202000000001"
  })
  void whatIsNoNewsIsRejectedByItsName(String type, String hex) {
    byte[] file = Arrays.copyOf(HexFormat.of().parseHex(hex), 2000);

    UnreadableEntryException rejection = rejection(file);

    assertThat(rejection.reason()).isEqualTo("foreign-format");
    assertThat(rejection).hasMessageContaining(type);
  }

  @ParameterizedTest
  @CsvSource({
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489,remove it",
    "526172211a0700cf907300000d00000000000000,unpack it",
    "213c617263683e0a612e7478742f2020,unpack it",
    "53514c69746520666f726d6174203300100001010040202000000001,NDJSON or CSV"
  })
  void theMendFitsWhatItIs(String hex, String mend) {
    byte[] file = Arrays.copyOf(HexFormat.of().parseHex(hex), 2000);

    assertThat(rejection(file)).hasMessageContaining(mend);
  }

  @Test
  void anEncrypted7zArchiveIsRejectedAsWhatItIs() throws IOException {
    byte[] archive = Packs.encryptedSevenZip(Map.of("a.txt", TEXT), "secret");

    UnreadableEntryException rejection = rejection(archive);

    assertThat(rejection.reason()).isEqualTo("encrypted");
    assertThat(rejection).hasMessageContaining("without a password");
  }

  @Test
  void theBeginningOfAProgramAloneIsNoText() {
    assertThat(rejection(new byte[] {'M', 'Z', 1}).reason()).isEqualTo("foreign-format");
  }

  @Test
  void postScriptIsRejectedWithTheMend() {
    assertThat(rejection(Packs.bytes("%!PS-Adobe-3.0\n/x 1 def\n"))).hasMessageContaining("as PDF");
  }

  @Test
  void anEmptyFileIsSkipped() throws IOException {
    assertThat(Entries.read(Entries.of("a.txt", new byte[0])))
        .singleElement()
        .isInstanceOf(ReadResult.Skipped.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 512, 100_000})
  void zerosAreNoText(int length) {
    assertThat(rejection(new byte[length]).reason()).isEqualTo("binary-content");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomBytesAreNoText(long seed) {
    byte[] bytes = new byte[20_000];
    new Random(seed).nextBytes(bytes);

    assertThat(rejection(bytes).reason()).isIn("binary-content", "foreign-format");
  }

  @Test
  void namesThatLeadOutOfTheFolderArePlacesOnly() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (String name : List.of("../../etc/a.txt", "/etc/b.txt", "C:\\c.txt", "d\0e.txt")) {
      members.put(name, TEXT);
    }

    List<ReadResult> results = Entries.read(Entries.of("a.zip", Packs.zip(members)));

    assertThat(results)
        .extracting(ReadResult::entry)
        .containsExactly("../../etc/a.txt", "/etc/b.txt", "C:/c.txt", "d_e.txt");
    assertThat(results).allMatch(ReadResult.Article.class::isInstance);
  }

  @Test
  void aZipWhoseDirectoryIsTooLongIsRejectedBeforeItFillsTheMemory() throws IOException {
    byte[] archive = Packs.zip(Map.of("a".repeat(60_000), TEXT, "b".repeat(60_000), TEXT));
    BoundedChannel channel = new BoundedChannel(new SeekableInMemoryByteChannel(archive));
    channel.allow(100_000);

    UnreadableEntryException rejection =
        catchThrowableOfType(
            UnreadableEntryException.class,
            () -> ZipFile.builder().setSeekableByteChannel(channel).get());

    assertThat(rejection.reason()).isEqualTo("too-many-entries");
  }

  @Test
  void membersWithEqualNamesAreAllRead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      for (String text : List.of("One river.", "Two rivers.")) {
        TarArchiveEntry member = new TarArchiveEntry("a.txt");
        member.setSize(text.length());
        tar.putArchiveEntry(member);
        tar.write(Packs.bytes(text));
        tar.closeArchiveEntry();
      }
    }

    List<ReadResult> results = Entries.read(Entries.of("a.tar", out.toByteArray()));

    assertThat(results).extracting(ReadResult::entry).containsExactly("a.txt", "a.txt");
    assertThat(results)
        .extracting(result -> ((ReadResult.Article) result).item().uri())
        .doesNotHaveDuplicates();
  }

  @Test
  void aBombWithinABombIsRejected() throws IOException {
    byte[] inner = zip("z", new byte[80 << 20]);
    byte[] outer = zip("inner.zip", inner);
    List<ReadResult> results = new ArrayList<>();

    UnreadableEntryException rejection =
        catchThrowableOfType(
            UnreadableEntryException.class,
            () -> new Formats(Entries.LIMITS).read(Entries.of("a.zip", outer), results::add));

    assertThat(rejection).isNull();
    assertThat(results)
        .singleElement()
        .isInstanceOfSatisfying(
            ReadResult.Rejected.class,
            rejected -> {
              assertThat(rejected.entry()).isEqualTo("inner.zip");
              assertThat(rejected.reason()).isEqualTo("expands-too-far");
            });
  }

  @Test
  void aTarThatLiesAboutASizeIsRejectedAtItsEnd() throws IOException {
    byte[] archive = Packs.tar(Map.of("a.txt", TEXT));
    System.arraycopy(Packs.bytes("77777777777\0"), 0, archive, 124, 12);
    sumHeader(archive);

    assertThat(rejection(archive).reason()).isEqualTo("broken-archive");
  }

  @Test
  void aTarWhoseNameNeverEndsIsRejectedBeforeItFillsTheMemory() throws IOException {
    byte[] archive = new byte[512];
    System.arraycopy(Packs.bytes("././@LongLink"), 0, archive, 0, 13);
    System.arraycopy(
        Packs.bytes("0000644\0000000000\0000000000\00077777777777\00000000000000\0"),
        0,
        archive,
        100,
        48);
    archive[156] = 'L';
    System.arraycopy(Packs.bytes("ustar  \0"), 0, archive, 257, 8);
    sumHeader(archive);
    Entry entry =
        new Entry(
            "news",
            "a.tar",
            null,
            1L << 33,
            "0".repeat(64),
            () ->
                new java.io.SequenceInputStream(new ByteArrayInputStream(archive), new Endless()));

    UnreadableEntryException rejection =
        catchThrowableOfType(UnreadableEntryException.class, () -> Entries.read(entry));

    assertThat(rejection.reason()).isIn("yields-nothing", "broken-archive");
  }

  @Test
  void whatStandsBehindAGzipFileIsRejectedAndWhatStandsInItRead() throws IOException {
    byte[] packed = Packs.packed("gz", TEXT);
    byte[] file = Arrays.copyOf(packed, packed.length + 100);
    Arrays.fill(file, packed.length, file.length, (byte) 'x');

    assertThat(rejection(file).reason()).isEqualTo("broken-packing");
  }

  @Test
  void aSevenZipThatAsksForMuchMemoryIsRejected() throws IOException {
    byte[] archive = Packs.sevenZip(Map.of("a.txt", TEXT));
    int coder = indexOf(archive, new byte[] {0x21, 0x21, 0x01});
    archive[coder + 3] = 40;
    sumSevenZip(archive);

    assertThat(rejection(archive).reason()).isEqualTo("broken-archive");
  }

  @Test
  void jsonThatNestsWithoutEndIsRejected() {
    String json = "{\"a\":" + "[".repeat(100_000);

    assertThat(rejection(Packs.bytes(json)).reason()).isEqualTo("malformed-json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>", "<div>", "<p><b><i>", "<table><tr><td>", "</p>"})
  void pagesOfMillionsOfTagsAreRejected(String tag) {
    String page = "<!doctype html><html><body>" + tag.repeat((3 << 20) / tag.length());

    assertThat(
            catchThrowableOfType(
                    UnreadableEntryException.class,
                    () ->
                        new Formats(new Limits(1 << 24, 1 << 16))
                            .read(Entries.of("a.html", page), f -> {}))
                .reason())
        .isEqualTo("too-costly");
  }

  @Test
  void anXmlElementWithTooManyAttributesIsRejected() {
    StringBuilder xml = new StringBuilder("<nitf");
    for (int i = 0; i < 20_000; i++) {
      xml.append(" a").append(i).append("=\"\"");
    }

    assertThat(rejection(Packs.bytes(xml + "/>")).reason()).isEqualTo("malformed-xml");
  }

  @Test
  void aLineThatNeverEndsIsRejectedWithoutBeingHeld() throws IOException {
    Entry entry =
        new Entry("news", "a.ndjson", null, 1L << 27, "0".repeat(64), () -> new Endless(1 << 27));

    List<ReadResult> results = Entries.read(entry);

    assertThat(results)
        .singleElement()
        .isInstanceOfSatisfying(
            ReadResult.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo("too-large"));
  }

  @Test
  void aParseThatIsGivenUpIsStoppedAndLeavesRoomAgain() throws IOException {
    TimeBound time = new TimeBound(bound(Duration.ofMillis(20), 0));
    CountDownLatch ended = new CountDownLatch(1);

    UnreadableEntryException rejection =
        catchThrowableOfType(
            UnreadableEntryException.class,
            () ->
                time.run(
                    () -> {
                      try (InputStream in = TimeBound.stoppable(new Endless())) {
                        return in.transferTo(java.io.OutputStream.nullOutputStream());
                      } finally {
                        ended.countDown();
                      }
                    }));

    assertThat(rejection.reason()).isEqualTo("too-costly");
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ended.getCount() == 0);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> time.run(() -> "read"), "read"::equals);
  }

  @Test
  void whenTooManyParsesDoNotStopFurtherInputIsRejected() throws IOException {
    TimeBound time = new TimeBound(bound(Duration.ofMillis(20), 1));
    CountDownLatch release = new CountDownLatch(1);
    List<String> messages = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      messages.add(
          catchThrowableOfType(
                  UnreadableEntryException.class, () -> time.run(() -> deafUntil(release)))
              .getMessage());
    }

    assertThat(messages.get(1)).contains("took longer");
    assertThat(messages.get(2)).contains("still being parsed");
    release.countDown();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> time.run(() -> "read"), "read"::equals);
  }

  private static String deafUntil(CountDownLatch release) {
    while (release.getCount() > 0) {
      Thread.onSpinWait();
    }
    return "late";
  }

  private static Limits bound(Duration time, int abandoned) {
    return new Limits(1 << 20, 1 << 20, 1 << 16, 1 << 20, time, abandoned, Limits.Packed.DEFAULT);
  }

  /** Bytes without end and without a line end. */
  private static final class Endless extends InputStream {
    private long left;

    Endless() {
      this(Long.MAX_VALUE);
    }

    Endless(long length) {
      left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int read = (int) Math.min(length, left);
      Arrays.fill(bytes, from, from + read, (byte) 'x');
      left -= read;
      return read;
    }
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static void sumHeader(byte[] tar) {
    Arrays.fill(tar, 148, 156, (byte) ' ');
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += tar[i] & 0xFF;
    }
    System.arraycopy(Packs.bytes("%06o\0 ".formatted(sum)), 0, tar, 148, 8);
  }

  /** Sums of the header at the end, then of the first header, which holds that one. */
  private static void sumSevenZip(byte[] archive) {
    ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    int offset = 32 + (int) bytes.getLong(12);
    bytes.putInt(28, crc(archive, offset, (int) bytes.getLong(20)));
    bytes.putInt(8, crc(archive, 12, 20));
  }

  private static int crc(byte[] bytes, int from, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, length);
    return (int) crc.getValue();
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int i = 0; i <= bytes.length - wanted.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new AssertionError("not there");
  }

  private static UnreadableEntryException rejection(byte[] file) {
    return catchThrowableOfType(
        UnreadableEntryException.class, () -> Entries.read(Entries.of("a", file)));
  }
}
