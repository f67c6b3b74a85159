package org.wirecopy.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.folder.FilePaths;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Finding;
import org.wirecopy.ingest.format.Formats;
import org.wirecopy.ingest.format.UnreadableEntryException;

/**
 * Reads a file once more, only to name what is refused in it. Nobody has to remember that between
 * the reading and the moving of a file, not even over a crash.
 */
public final class Survey {
  private static final int MOST_LISTED = 1_000;

  private final IntakeSettings settings;
  private final Formats formats;
  private final InstantSource clock;
  private final FindingRecords records;

  public Survey(IntakeSettings settings, Formats formats, InstantSource clock) {
    this.settings = settings;
    this.formats = formats;
    this.clock = clock;
    this.records = new FindingRecords(settings.maxTextBytes(), settings.maxRecordBytes());
  }

  /**
   * What is refused in a file: the first 1,000 of it, without the refused bytes.
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
      formats.read(file, finding -> add(listed, refusal(file, finding)));
    } catch (UnreadableEntryException e) {
      try (InputStream in = file.bytes().open()) {
        byte[] head = in.readNBytes(Formats.HEAD_BYTES);
        add(listed, records.unreadable(file, e, head, clock.instant()));
      }
    }
    return listed;
  }

  private Publication refusal(Entry file, Finding finding) {
    if (finding instanceof Finding.Refused refused) {
      return records.refused(file, refused, clock.instant());
    }
    if (finding instanceof Finding.Article article) {
      return records.article(file, article, clock.instant());
    }
    return null;
  }

  private static void add(List<Rejection> listed, Publication record) {
    if (record != null
        && record.topic().equals(IngestTopics.ARTICLES_REJECTED)
        && listed.size() < MOST_LISTED) {
      listed.add(withoutContent(ContractJson.read(record.value(), Rejection.class)));
    }
  }

  /** A thousand times the refused bytes are more than a small heap holds. */
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
