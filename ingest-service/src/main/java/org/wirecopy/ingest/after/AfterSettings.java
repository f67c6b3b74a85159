package org.wirecopy.ingest.after;

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
 * @param failed where files go that were refused, as a whole or from some place on, absolute
 */
public record AfterSettings(Path folder, String inbox, After action, Path done, Path failed) {
  public AfterSettings {
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
    if (action != After.MOVE) {
      return Set.of();
    }
    return Stream.of(done, failed)
        .filter(out -> out.startsWith(folder))
        .map(folder::relativize)
        .collect(Collectors.toUnmodifiableSet());
  }
}
