package org.wirecopy.topics;

import java.io.Serial;
import java.util.List;

/** Topics are no longer what was read; nothing of what they hold now has been written. */
public final class BrokenTopicsException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<TopicBreak> breaks;

  /** One or more breaks. */
  public BrokenTopicsException(List<TopicBreak> breaks) {
    super(breaks.get(0).message());
    this.breaks = List.copyOf(breaks);
  }

  /** All that were found. */
  public List<TopicBreak> breaks() {
    return breaks;
  }
}
