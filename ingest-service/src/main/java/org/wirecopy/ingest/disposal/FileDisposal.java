package org.wirecopy.ingest.disposal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.folder.FilePaths;
import org.wirecopy.ingest.folder.FileStamp;
import org.wirecopy.ingest.intake.RejectionScan;
import org.wirecopy.ingest.ledger.Ledger;

/**
 * Moves or deletes what has been read to its end. Whether a file is due is asked of the ledger
 * alone: its newest receipt is final, and size and time are those of the receipt. So a file that a
 * crash, a full disk or a read-only folder has kept is due at the next scan, and one that has
 * changed is not.
 */
public final class FileDisposal {
  private final DisposalSettings settings;
  private final Predicate<FileStamp> finished;
  private final Ledger ledger;
  private final RejectionScan rejections;
  private final OutFolder done;
  private final OutFolder failed;
  private final Set<String> held = ConcurrentHashMap.newKeySet();

  /**
   * Prepares the care of one folder.
   *
   * @param finished says of a file whether nothing of it is left to be read
   * @param rejections names what was rejected
   */
  public FileDisposal(
      DisposalSettings settings,
      Predicate<FileStamp> finished,
      Ledger ledger,
      RejectionScan rejections) {
    this.settings = settings;
    this.finished = finished;
    this.ledger = ledger;
    this.rejections = rejections;
    this.done = new OutFolder(settings.done());
    this.failed = new OutFolder(settings.failed());
  }

  /** What was done with a file. */
  public enum Disposal {
    MOVED,
    DELETED,
    NOTHING
  }

  /** Whether something has to be done with a file that looks like this. */
  public boolean isDue(FileStamp stamp) {
    return settings.action() != AfterReading.KEEP
        && finished.test(stamp)
        && !held.contains(stamp.path())
        && outcome(stamp).filter(this::isForUs).isPresent();
  }

  private Optional<Ledger.Outcome> outcome(FileStamp stamp) {
    return ledger.outcome(stamp.path(), stamp.size(), stamp.modifiedNanos());
  }

  /** What was rejected may be needed again, so its file is never deleted. */
  private boolean isForUs(Ledger.Outcome outcome) {
    return settings.action() == AfterReading.MOVE || !outcome.isRejected();
  }

  /**
   * Does what is due. A file that has changed or gone since is left alone.
   *
   * @throws IOException if it cannot be done now
   */
  public Disposal act(FileStamp stamp) throws IOException {
    if (!isDue(stamp)) {
      return Disposal.NOTHING;
    }
    Ledger.Outcome outcome = outcome(stamp).orElseThrow();
    Path file = FilePaths.resolve(settings.folder(), stamp.path());
    try {
      if (!FileStamp.of(settings.folder(), file).equals(stamp)) {
        return Disposal.NOTHING;
      }
      if (settings.action() == AfterReading.DELETE) {
        Files.delete(file);
        return Disposal.DELETED;
      }
      OutFolder out = outcome.state() == FileReceipt.State.DONE ? done : failed;
      byte[] note = note(stamp, outcome).json();
      return out.take(settings.folder(), stamp, outcome.committedAt(), note)
          ? Disposal.MOVED
          : Disposal.NOTHING;
    } catch (NoSuchFileException e) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
      return Disposal.NOTHING;
    }
  }

  private FileNote note(FileStamp stamp, Ledger.Outcome outcome) throws IOException {
    List<FileNote.RejectedEntry> listed = rejections(stamp, outcome);
    return new FileNote(
        settings.inbox(),
        stamp.path(),
        stamp.size(),
        stamp.modifiedNanos(),
        outcome.sha256(),
        outcome.state(),
        outcome.counts(),
        outcome.committedAt(),
        listed,
        Math.max(0, outcome.counts().rejected() - listed.size()));
  }

  private List<FileNote.RejectedEntry> rejections(FileStamp stamp, Ledger.Outcome outcome)
      throws IOException {
    if (!outcome.isRejected()) {
      return List.of();
    }
    return outcome.sha256() == null
        ? List.of(FileNote.RejectedEntry.unreadable(stamp.path()))
        : rejections.of(stamp, outcome.sha256()).stream().map(FileNote.RejectedEntry::of).toList();
  }

  /**
   * Has a file that was moved away lie in the watched folder again, and leaves it there until it is
   * released.
   *
   * @return whether there is such a file now
   * @throws IOException if it cannot be moved back
   */
  public boolean hold(String path) throws IOException {
    held.add(path);
    if (Files.isRegularFile(
        FilePaths.resolve(settings.folder(), path), LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    Optional<Ledger.Outcome> outcome = ledger.outcome(path);
    if (settings.action() != AfterReading.MOVE || outcome.isEmpty()) {
      return false;
    }
    return failed.giveBack(settings.folder(), path, outcome.get().committedAt())
        || done.giveBack(settings.folder(), path, outcome.get().committedAt());
  }

  /** From now on the file is treated like any other. */
  public void release(String path) {
    held.remove(path);
  }
}
