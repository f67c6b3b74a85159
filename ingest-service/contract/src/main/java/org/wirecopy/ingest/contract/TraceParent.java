package org.wirecopy.ingest.contract;

import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The W3C {@code traceparent} header, version 00 (<a
 * href="https://www.w3.org/TR/trace-context/#traceparent-header">Trace Context</a>): one trace per
 * article, from file to row.
 */
public final class TraceParent {
  /** Name of the record header. */
  public static final String HEADER = "traceparent";

  private static final Pattern VALID =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private static final int TRACE_ID = 3;
  private static final int SPAN_ID = 36;

  private TraceParent() {}

  /** A new trace, not sampled: tracing is off unless somebody turns it on. */
  public static String begin(RandomGenerator random) {
    return of(hex(random, 2), hex(random, 1), "00");
  }

  /**
   * What to pass on where no span is recorded: {@code parent} itself, so that a later step finds a
   * parent that exists; a new trace where it is null or malformed.
   */
  public static String passedOn(String parent, RandomGenerator random) {
    return parent != null && VALID.matcher(parent).matches() ? parent : begin(random);
  }

  /**
   * The header of a span.
   *
   * @param traceId 32 hex digits
   * @param spanId 16 hex digits
   * @param flags 2 hex digits
   */
  public static String of(String traceId, String spanId, String flags) {
    return "00-" + traceId + "-" + spanId + "-" + flags;
  }

  /** The trace's id, 32 hex digits; empty where the header is null or malformed. */
  public static Optional<String> traceId(String traceParent) {
    return traceParent != null && VALID.matcher(traceParent).matches()
        ? Optional.of(traceParent.substring(TRACE_ID, SPAN_ID - 1))
        : Optional.empty();
  }

  private static String hex(RandomGenerator random, int longs) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < longs; i++) {
      // All zeros would be invalid, and 1 stands for it as well as any other number.
      digits.append(HexFormat.of().toHexDigits(Math.max(1, random.nextLong() & Long.MAX_VALUE)));
    }
    return digits.toString();
  }
}
