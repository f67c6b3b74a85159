package org.wirecopy.enrich.topology;

/** Follows articles through the topology, where somebody has turned tracing on. */
@FunctionalInterface
public interface ArticleTraces {
  /** Nobody follows. */
  ArticleTraces NONE = (name, traceParent) -> Step.NONE;

  /**
   * Begins a step on this thread.
   *
   * @param traceParent of the record that goes through it; empty where it has none, null for a part
   *     of the step under way
   */
  Step begin(String name, String traceParent);

  /** Something that is done with an article; ends on the thread where it began. */
  interface Step extends AutoCloseable {
    /** A step that nobody follows. */
    Step NONE =
        new Step() {
          @Override
          public String traceParent() {
            return null;
          }

          @Override
          public void close() {}
        };

    /** The W3C {@code traceparent} of what comes of it; null where nobody follows. */
    String traceParent();

    @Override
    void close();
  }
}
