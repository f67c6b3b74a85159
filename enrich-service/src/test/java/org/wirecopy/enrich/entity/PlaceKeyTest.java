package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.enrich.contract.Entity;

/** Which spellings of a place have one id, and which places stay apart. */
class PlaceKeyTest {
  private static final CanonicalName CANONICAL =
      new CanonicalName(new KnownNames(), new PersonName(new SpellingGroups()));

  private static String key(String name) {
    return CANONICAL.key(Entity.Type.LOC, name);
  }

  @ParameterizedTest
  @CsvSource({
    "Rubizhne, Rubezhnoye",
    "Krasnohorivka, Krasnogorovka",
    "Vasylkiv, Wassylkiw",
    "Novomykhailivka, Novomikhailovka",
    "Al-Qusayr, al-Kusair",
    "Deir al-Balah, Dair al-Balah",
    "Kweichow, Guizhou",
    "Taegu, Daegu",
    "Fukuschima, Fukushima",
    "Augsbourg, Augsburg",
    "Patagonien, Patagonia",
    "Kattowitz, Katowice"
  })
  void aPlaceHasOneIdInEverySpelling(String one, String other) {
    assertThat(key(one)).isEqualTo(key(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Tschadsee, Lake Chad",
    "lac Tchad, Lake Chad",
    "Kharkiv region, Oblast Charkiw",
    "province d'Idlib, Idlib Province",
    "Nord-Kivu, North Kivu",
    "Westaustralien, Western Australia",
    "Jérusalem-Est, Ostjerusalem",
    "Sankt Moritz, St. Moritz",
    "Ft. Lauderdale, Fort Lauderdale"
  })
  void wordsThatSayWhatAPlaceIsHoldInEveryLanguage(String one, String other) {
    assertThat(key(one)).isEqualTo(key(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Chernihiv, Chernivtsi",
    "Mykolaiv, Mykolaivka",
    "Kirovsk, Kirovskoye",
    "Omsk, Tomsk",
    "Hebei, Hubei",
    "Shanxi, Shaanxi",
    "Gwangju, Gyeongju",
    "El Paso, Paso Robles",
    "Salvador, El Salvador",
    "Donetsk Oblast, Donetsk",
    "Lake Victoria, Victoria",
    "East London, London",
    "Freiburg, Fribourg",
    "Neu-Ulm, New Ulm"
  })
  void placesThatAreAlikeStayApart(String one, String other) {
    assertThat(key(one)).isNotEqualTo(key(other));
  }
}
