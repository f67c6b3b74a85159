package org.wirecopy.local.progress;

/** Shows how far a run has come. */
public interface Progress extends AutoCloseable {
  /** Nothing any more once it is closed. */
  void show(Work work);

  /** Leaves what was shown last, and a fresh line after it; the second time does nothing. */
  @Override
  void close();
}
