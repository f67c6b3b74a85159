package org.wirecopy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectorTest {
  @Test
  void namesAndLabelsAreFoundWhereverTheyStand() {
    String expression =
        "sum by (namespace, le) (rate(wirecopy_a_total{state=\"done\", path=~\".*x\"}[5m]))"
            + " and on (pod) {__name__=~\"wirecopy_b|wirecopy_c\"} == 0 * process_cpu_usage";

    assertThat(Selector.of(expression))
        .containsExactlyInAnyOrder(
            new Selector("wirecopy_a_total", Set.of("state", "path"), Set.of("state=\"done\"")),
            new Selector("wirecopy_b", Set.of(), Set.of()),
            new Selector("wirecopy_c", Set.of(), Set.of()),
            new Selector("process_cpu_usage", Set.of(), Set.of()));
    assertThat(Selector.grouping(expression)).containsExactlyInAnyOrder("namespace", "le", "pod");
  }
}
