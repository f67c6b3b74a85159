package org.wirecopy.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.folder.FilePaths;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.registry.Formats;

/**
 * Reads a file once more, only to name what is rejected in it. Nobody has to remember that between
 * the reading and the moving of a file, not even over a crash.
 */
public final class RejectionScan {
  private static final int MAX_LISTED = 1_000;

  private final IntakeSettings settings;
  private final Formats formats;
  private final InstantSource clock;
  private final ResultRecords records;

  public RejectionScan(IntakeSettings settings, Formats formats, InstantSource clock) {
    this.settings = settings;
    this.formats = formats;
    this.clock = clock;
    this.records = new ResultRecords(settings.maxTextBytes(), settings.maxRecordBytes());
  }

  /**
   * What is rejected in a file: the first 1,000 of it, without the rejected bytes.
   *
   * @throws IOException if its bytes cannot be got
   */
  public List<Rejection> of(FileStamp stamp, String sha256) throws IOException {
    Path path = FilePaths.resolve(settings.folder(), stamp.path());
    Entry file =
        new Entry(
            settings.inbox(), stamp.path(), null, stamp.size(), sha256, Entry.Bytes.ofFile(path));
    List<Rejection> listed = new ArrayList<>();
    try {
      formats.read(file, result -> add(listed, rejection(file, result)));
    } catch (UnreadableEntryException e) {
      try (InputStream in = file.bytes().open()) {
        byte[] head = in.readNBytes(Formats.HEAD_BYTES);
        add(listed, ResultRecords.unreadable(file, e, head, clock.instant()));
      }
    }
    return listed;
  }

  /** Null where the result is not rejected. */
  private Rejection rejection(Entry file, ReadResult result) {
    if (result instanceof ReadResult.Rejected rejected) {
      return ResultRecords.rejected(file, rejected, clock.instant());
    }
    if (result instanceof ReadResult.Article article) {
      return records.tooLarge(file, article, clock.instant());
    }
    return null;
  }

  private static void add(List<Rejection> listed, Rejection rejection) {
    if (rejection != null && listed.size() < MAX_LISTED) {
      listed.add(withoutContent(rejection));
    }
  }

  /** A thousand times the rejected bytes are more than a small heap holds. */
  private static Rejection withoutContent(Rejection whole) {
    return new Rejection(
        whole.inbox(),
        whole.path(),
        whole.entry(),
        whole.stage(),
        whole.reason(),
        whole.message(),
        whole.uri(),
        whole.location(),
        null,
        whole.rejectedAt());
  }
}
