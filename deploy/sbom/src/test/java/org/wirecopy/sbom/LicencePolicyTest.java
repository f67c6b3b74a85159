package org.wirecopy.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LicencePolicyTest {
  private LicencePolicy policy;

  @BeforeEach
  void read() throws IOException {
    policy = LicencePolicy.ours();
  }

  @Test
  void ofSeveralThatAreOfferedTheFirstThatWeAcceptIsTaken() {
    assertThat(policy.chosen(library("codec", "GPL-2.0-only", "EPL-2.0", "Apache-2.0")))
        .contains("Apache-2.0");
  }

  @Test
  void theGplIsAcceptedForTheEngineAlone() {
    assertThat(
            policy.chosen(
                new Component(
                    "edu.stanford.nlp",
                    "stanford-corenlp",
                    "4",
                    "",
                    List.of("GNU General Public License Version 3"),
                    "")))
        .contains("GPL-3.0-or-later");
    assertThat(policy.complaints(List.of(library("codec", "GPL-3.0-or-later"))))
        .singleElement()
        .asString()
        .contains("org.example:codec:1", "[GPL-3.0-or-later]", "licences.json");
  }

  @Test
  void aLibraryWithoutALicenceMustNotBeShipped() {
    assertThat(policy.complaints(List.of(library("codec"))))
        .singleElement()
        .asString()
        .contains("no licence");
  }

  private static Component library(String name, String... licences) {
    return new Component("org.example", name, "1", "", List.of(licences), "");
  }
}
