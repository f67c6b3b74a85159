package org.wirecopy.ingest.contract;

import java.util.HexFormat;
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

  private TraceParent() {}

  /** A new trace, not sampled: tracing is off unless somebody turns it on. */
  public static String begin(RandomGenerator random) {
    return "00-" + hex(random, 2) + "-" + hex(random, 1) + "-00";
  }

  /**
   * What to pass on where no span is recorded: {@code parent} itself, so that a later step finds a
   * parent that exists; a new trace where it is null or malformed.
   */
  public static String passedOn(String parent, RandomGenerator random) {
    return parent != null && VALID.matcher(parent).matches() ? parent : begin(random);
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
