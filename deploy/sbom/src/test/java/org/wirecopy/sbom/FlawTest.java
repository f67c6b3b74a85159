package org.wirecopy.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlawTest {
  private static final String ENTRY =
      """
      {"id": "GHSA-1", "aliases": ["CVE-2026-1"], "summary": "reads too far",
       "affected": [{"package": {"ecosystem": "Maven", "name": "org.example:codec"},
                     "ranges": [{"type": "ECOSYSTEM", "events": [%s]}],
                     "versions": ["0.9.beta"]}],
       "database_specific": {"severity": "%s"}}
      """;

  @ParameterizedTest
  @CsvSource({
    "1.0.0, false",
    "1.1.0, true",
    "1.9.9, true",
    "1.10.0, true",
    "2.0.0, false",
    "2.1.0, false",
    "3.0.0.Final, true",
    "3.0.5.Final, true",
    "3.0.6.Final, false",
    "0.9.beta, true"
  })
  void aVersionIsAffectedBetweenWhatIntroducedAndWhatMended(String version, boolean affected)
      throws JsonProcessingException {
    // Given
    Flaw flaw =
        flaw(
            "{\"introduced\": \"1.1.0\"}, {\"fixed\": \"2.0.0\"},"
                + " {\"introduced\": \"3.0.0.Final\"}, {\"last_affected\": \"3.0.5.Final\"}",
            "HIGH");

    // Then
    assertThat(flaw.affects(library(version))).isEqualTo(affected);
  }

  @Test
  void whatWasAlwaysThereBeginsAtZero() throws JsonProcessingException {
    assertThat(flaw("{\"introduced\": \"0\"}", "HIGH").affects(library("0.0.1"))).isTrue();
  }

  @Test
  void anotherLibraryOrAnotherEcosystemIsNotMeant() throws JsonProcessingException {
    Flaw flaw = flaw("{\"introduced\": \"0\"}", "HIGH");

    assertThat(flaw.affects(new Component("org.other", "codec", "1", "", List.of(), ""))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"LOW, false", "MODERATE, false", "HIGH, true", "CRITICAL, true", "'', true"})
  void oneThatDoesNotSayHowSeriousItIsCounts(String severity, boolean serious)
      throws JsonProcessingException {
    assertThat(flaw("{\"introduced\": \"0\"}", severity).serious()).isEqualTo(serious);
  }

  private static Flaw flaw(String events, String severity) throws JsonProcessingException {
    return new Flaw(new ObjectMapper().readTree(ENTRY.formatted(events, severity)));
  }

  private static Component library(String version) {
    return new Component("org.example", "codec", version, "", List.of("MIT"), "");
  }
}
