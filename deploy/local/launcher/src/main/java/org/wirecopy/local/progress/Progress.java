package org.wirecopy.local.progress;

/** Shows how far a run has come. */
public interface Progress extends AutoCloseable {
  void show(Work work);

  /** Leaves what was shown last, and a fresh line after it. */
  @Override
  void close();
}
