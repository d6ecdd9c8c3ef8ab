package dev.tradewind.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuntimeIdTest {

  @ParameterizedTest
  @CsvSource(
      emptyValue = "",
      textBlock =
          """
          nodejs22.x,      nodejs,   22
          nodejs6.10,      nodejs,   6.10
          python3.13,      python,   3.13
          java25,          java,     25
          java8.al2,       java,     8.al2
          dotnet8,         dotnet,   8
          ruby3.4,         ruby,     3.4
          provided.al2023, provided, al2023
          provided,        provided, ''
          go1.x,           go,       1
          Node 22,         Node 22,  ''
          '',              '',       ''
          """)
  void anIdIsALanguageAndAVersion(String id, String language, String version) {
    assertThat(RuntimeId.of(id)).isEqualTo(new RuntimeId(id, language, version));
  }
}
