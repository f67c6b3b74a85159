package org.wirecopy.ingest.disposal;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where files go.
 *
 * @param folder the watched folder, absolute
 * @param inbox its name on the topics
 * @param action what is done with a file
 * @param done where files go that have been read to their end, absolute
 * @param failed where files go that were rejected, as a whole or from some place on, absolute
 */
public record DisposalSettings(
    Path folder, String inbox, AfterReading action, Path done, Path failed) {
  public DisposalSettings {
    done = folder.resolve(done).normalize();
    failed = folder.resolve(failed).normalize();
    if (done.equals(failed)) {
      throw new IllegalArgumentException(
          "wirecopy.ingest.done-folder and failed-folder must differ, but both are " + done);
    }
    for (Path out : new Path[] {done, failed}) {
      if (folder.startsWith(out)) {
        throw new IllegalArgumentException(
            "files cannot be moved to %s, which is or holds the watched folder %s: set wirecopy.ingest.done-folder and failed-folder"
                .formatted(out, folder));
      }
    }
  }

  /** The folders below the watched one that must not be watched, relative to it. */
  public Set<Path> excluded() {
    if (action != AfterReading.MOVE) {
      return Set.of();
    }
    return Stream.of(done, failed)
        .filter(out -> out.startsWith(folder))
        .map(folder::relativize)
        .collect(Collectors.toUnmodifiableSet());
  }
}
