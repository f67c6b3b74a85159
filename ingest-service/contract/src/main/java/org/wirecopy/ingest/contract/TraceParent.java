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

  /** The same trace one step further; a new trace where {@code parent} is null or malformed. */
  public static String next(String parent, RandomGenerator random) {
    if (parent == null || !VALID.matcher(parent).matches()) {
      return begin(random);
    }
    return parent.substring(0, 36) + hex(random, 1) + parent.substring(52);
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
