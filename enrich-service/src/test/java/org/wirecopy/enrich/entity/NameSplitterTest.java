package org.wirecopy.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.enrich.contract.Entity;

class NameSplitterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Ann Lee Ann Lee ; ; Ann Lee|Ann Lee
          Susan Moor Helen Dyke Tom Park ; ; Susan Moor|Helen Dyke|Tom Park
          Susan B. Moor Helen ; susan b moor ; Susan B. Moor|Helen
          Susan Moor Dear ; ; Susan Moor
          Peter Dear Susan ; ; Peter|Susan
          """)
  void severalPeopleAreParted(String name, String alone, String parts) {
    assertThat(parted(name, "", alone)).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Sarah Jessica Parker
          Philip Seymour Hoffman
          Martin Luther King Jr.
          Sirhan Sirhan
          Khalifa Haftar
          Haftar
          """)
  void onePersonStaysOne(String name) {
    assertThat(parted(name, ", who was there,", "sirhan")).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"Renee Renee,Renee|Renee", "Renee Jim,Renee|Jim", "Renee Allbright,Renee Allbright"})
  void inALetterOneSignsAndTheNextIsGreeted(String name, String parts) {
    assertThat(parted(name, ", thank you. Regards, Tom", "renee")).isEqualTo(parts);
  }

  private static String parted(String name, String behind, String alone) {
    Set<String> forms =
        alone == null
            ? Set.of()
            : Arrays.stream(alone.split("\\|", -1)).collect(Collectors.toSet());
    NameSplitter together = new NameSplitter(name + behind, Wording.of("en"), forms);
    return together.parted(new Name(Entity.Type.PERSON, name, 0, name.length())).stream()
        .map(Name::text)
        .collect(Collectors.joining("|"));
  }
}
