package org.wirecopy.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wirecopy.runtime.access.AccessRule.Need;

class AccessRuleTest {
  private static final boolean WRITES = true;
  private static final boolean OPEN = true;

  @Test
  void withoutTokenAndProviderAllMayReadAndNobodyMayWrite() {
    AccessRule rule = new AccessRule(false, false, false);

    assertThat(rule.of(!WRITES, !OPEN)).isEqualTo(Need.NOTHING);
    assertThat(rule.of(WRITES, !OPEN)).isEqualTo(Need.IMPOSSIBLE);
  }

  @Test
  void withATokenOnlyWritingNeedsIt() {
    AccessRule rule = new AccessRule(true, false, false);

    assertThat(rule.of(!WRITES, !OPEN)).isEqualTo(Need.NOTHING);
    assertThat(rule.of(WRITES, !OPEN)).isEqualTo(Need.SOMEBODY);
  }

  @Test
  void whereReadingIsRestrictedHealthAndMetricsStayOpen() {
    AccessRule rule = new AccessRule(false, true, true);

    assertThat(rule.of(!WRITES, !OPEN)).isEqualTo(Need.READER);
    assertThat(rule.of(!WRITES, OPEN)).isEqualTo(Need.NOTHING);
    assertThat(rule.of(WRITES, OPEN)).isEqualTo(Need.SOMEBODY);
  }
}
