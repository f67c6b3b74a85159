package org.wirecopy.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresRolesTest {
  @Test
  void namesAndPasswordsAreQuoted() {
    // When
    String statements =
        String.join("\n", PostgresRoles.statements(Map.of("odd\"name", "it's", "wirecopy", "x")));

    // Then
    assertThat(statements)
        .contains("ALTER ROLE \"odd\"\"name\" LOGIN")
        .contains("PASSWORD 'it''s'")
        .doesNotContain("wirecopy_reader");
  }

  @Test
  void randomPasswordsNeedNoQuotingAndAreNeverTheSame() {
    assertThat(Passwords.random()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(Passwords.random());
  }
}
