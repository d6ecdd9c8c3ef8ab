package dev.tradewind.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceRangeTest {

  @Test
  void aPlaceReadsAsEditorsJumpToIt() {
    SourceRange place = SourceRange.at("serverless.yml", 12, 5);

    assertThat(place).hasToString("serverless.yml:12:5");
    assertThat(place.isInFile()).isTrue();
    assertThat(place.endLine()).isEqualTo(12);
    assertThat(place.endColumn()).isEqualTo(5);
  }

  @Test
  void anOriginWithoutAPlaceIsOnlyNamed() {
    assertThat(SourceRange.none("--stage")).hasToString("--stage");
    assertThat(SourceRange.none("--stage").isInFile()).isFalse();
  }
}
