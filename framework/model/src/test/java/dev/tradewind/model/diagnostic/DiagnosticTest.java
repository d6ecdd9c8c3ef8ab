package dev.tradewind.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.SourceRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosticTest {

  private static final SourceRange PLACE = SourceRange.at("f.yml", 1, 2);

  @Test
  void anErrorStopsAndAWarningDoesNot() {
    assertThat(Diagnostic.error("a-code", "wrong", "", PLACE).isError()).isTrue();
    assertThat(Diagnostic.warning("a-code", "odd", "", PLACE).isError()).isFalse();
  }

  @Test
  void anotherSeverityOrSuggestionKeepsTheRest() {
    Diagnostic warning = Diagnostic.warning("a-code", "odd", "Because.", PLACE);

    assertThat(warning.as(Severity.ERROR))
        .isEqualTo(Diagnostic.error("a-code", "odd", "Because.", PLACE));
    assertThat(warning.suggesting("even").as(Severity.ERROR).suggestion()).isEqualTo("even");
    assertThat(warning.suggesting("even").suggesting(null)).isEqualTo(warning);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Code", "a_code", "1-code", "a code"})
  void aCodeIsKebabCase(String code) {
    assertThatThrownBy(() -> Diagnostic.error(code, "wrong", "", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kebab-case");
  }

  @Test
  void aSummaryIsNeeded() {
    assertThatThrownBy(() -> Diagnostic.error("a-code", " ", "", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a-code");
  }
}
