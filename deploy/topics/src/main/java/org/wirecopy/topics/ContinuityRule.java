package org.wirecopy.topics;

import java.util.Optional;

/**
 * Tells whether reading may go on. A topic that only grew passes, however far; that its end lies
 * behind the stored offset says nothing, since a topic that was replaced or cut grows as well.
 */
public final class ContinuityRule {
  private ContinuityRule() {}

  /** The break between what was read and what is there; empty where there is none. */
  public static Optional<TopicBreak> check(
      String topic, int partition, Position read, Found there) {
    return kind(read, there)
        .map(
            kind ->
                new TopicBreak(
                    topic,
                    partition,
                    kind,
                    read.next(),
                    there.first(),
                    there.end(),
                    Math.max(resume(kind, read, there), there.first()),
                    there.topicId()));
  }

  private static Optional<TopicBreak.Kind> kind(Position read, Found there) {
    if (read.next() == 0) {
      return Optional.empty();
    }
    if (read.topicId() != null && !read.topicId().equals(there.topicId())) {
      return Optional.of(TopicBreak.Kind.REPLACED);
    }
    if (divergesBefore(read, there)
        || read.next() > there.end()
        || isAnother(read.last(), there.last())) {
      return Optional.of(TopicBreak.Kind.CUT);
    }
    return read.next() < there.first() && !there.agedOut()
        ? Optional.of(TopicBreak.Kind.DELETED)
        : Optional.empty();
  }

  private static long resume(TopicBreak.Kind kind, Position read, Found there) {
    if (kind != TopicBreak.Kind.CUT) {
      return there.first();
    }
    if (divergesBefore(read, there)) {
      return there.divergesAt();
    }
    // Where they parted cannot be told if it is another record that stands there.
    return read.next() > there.end() ? there.end() : there.first();
  }

  private static boolean divergesBefore(Position read, Found there) {
    return there.divergesAt() != null && there.divergesAt() < read.next();
  }

  private static boolean isAnother(Witness read, Witness there) {
    return read != null
        && there != null
        && read.offset() == there.offset()
        && !read.sha256().equals(there.sha256());
  }
}
