package org.wirecopy.local.status;

/** Sums out of the Prometheus text format. */
final class PrometheusText {
  private PrometheusText() {}

  /** The sum of all samples of a metric, whatever their labels; 0 where there is none. */
  static long sum(String text, String metric) {
    return text.lines()
        .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
        .map(PrometheusText::withoutExemplar)
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** OpenMetrics puts an example's trace behind the value. */
  private static String withoutExemplar(String line) {
    int exemplar = line.indexOf(" # ");
    return exemplar < 0 ? line : line.substring(0, exemplar);
  }
}
