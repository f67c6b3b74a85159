package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.enrich.contract.Entity;

class KnownNamesTest {
  private static final KnownNames KNOWN = new KnownNames();

  @ParameterizedTest
  @CsvSource({
    "UN, ORG, United Nations",
    "U.N., ORG, United Nations",
    "the United Nations, ORG, United Nations",
    "EU, ORG, European Union",
    "US, LOC, United States",
    "U.S., LOC, United States",
    "the Netherlands, LOC, Netherlands",
    "Burma, LOC, Myanmar",
    "UK, LOC, United Kingdom",
    "Libya, LOC, Libya",
    "Libyen, LOC, Libya",
    "Vereinte Nationen, ORG, United Nations",
    "ONU, ORG, United Nations",
    "Moscou, LOC, Moscow"
  })
  void aFamousNameIsKnownInAllItsForms(String form, Entity.Type type, String name) {
    KnownNames.Known known = KNOWN.whole(form).orElseThrow();

    assertThat(known.type()).isEqualTo(type);
    assertThat(known.name()).isEqualTo(name);
  }

  @Test
  void twoFormsOfOneCountryAreOne() {
    assertThat(KNOWN.whole("Ivory Coast")).isEqualTo(KNOWN.whole("Côte d’Ivoire")).isNotEmpty();
  }

  @Test
  void countriesAndCitiesOfTimeZonesArePlaces() {
    assertThat(KNOWN.isPlace("Paris")).isTrue();
    assertThat(KNOWN.isPlace("Chad")).isTrue();
    assertThat(KNOWN.isPlace("Vermont")).isTrue();
    assertThat(KNOWN.isPlace("Haftar")).isFalse();
    assertThat(KNOWN.isPlace("UN")).isFalse();
  }

  @Test
  void initialsWithinANameAreWrittenOut() {
    assertThat(KNOWN.writtenOut("UN Refugee Agency")).isEqualTo("United Nations Refugee Agency");
    assertThat(KNOWN.writtenOut("Libyan National Army")).isEqualTo("Libyan National Army");
  }
}
