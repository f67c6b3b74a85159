package org.wirecopy.store.subscription;

import java.time.Instant;
import java.util.List;

/**
 * What a webhook is to be told next, in order.
 *
 * @param position up to which arrival it has been told of all, once it has been told of these
 * @param releasedUntil up to when it has been told of all articles whose embargo ended, likewise
 */
public record Notices(List<Notice> notices, long position, Instant releasedUntil) {
  public Notices {
    notices = List.copyOf(notices);
  }
}
