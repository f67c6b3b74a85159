package org.wirecopy.ingest.shard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an ingester learns its number. */
public final class ShardIndex {
  /** Stands for the number at the end of the host's name. */
  public static final String ORDINAL = "ordinal";

  private static final Pattern NUMBERED = Pattern.compile(".*-(\\d{1,6})");

  private ShardIndex() {}

  /**
   * The number that is meant.
   *
   * @param setting a number, or {@value #ORDINAL}
   * @param hostname of this host; on Kubernetes a stateful set calls its pods {@code <name>-0},
   *     {@code <name>-1}, ...
   */
  public static int of(String setting, String hostname) {
    if (!setting.equals(ORDINAL)) {
      return Integer.parseInt(setting);
    }
    Matcher numbered = NUMBERED.matcher(hostname);
    if (!numbered.matches()) {
      throw new IllegalArgumentException(
          "wirecopy.ingest.index is 'ordinal', but the host name '%s' does not end in a number: run it in a StatefulSet, or set the index"
              .formatted(hostname));
    }
    return Integer.parseInt(numbered.group(1));
  }
}
