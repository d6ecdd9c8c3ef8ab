package dev.tradewind.model.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.SourceRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingTest {

  private static final SourceRange WHOLE = SourceRange.at("f.yml", 1, 1);
  private static final SourceRange KEY = SourceRange.at("f.yml", 2, 3);

  private static Scalar.Text text(String value) {
    return new Scalar.Text(value, SourceRange.none("test"));
  }

  private static Mapping mapping(String key, Node value) {
    return new Mapping(Map.of(key, new Mapping.Entry(KEY, value)), WHOLE);
  }

  @Test
  void keysKeepTheirOrderAndASetKeyItsPlace() {
    Mapping mapping =
        Mapping.empty(WHOLE).with("b", text("1")).with("a", text("2")).with("b", text("3"));

    assertThat(mapping.keys()).containsExactly("b", "a");
    assertThat(mapping.text("b")).contains("3");
  }

  @Test
  void aKeyThatIsSetAgainKeepsWhereItWasWritten() {
    assertThat(mapping("a", text("1")).with("a", text("2")).keySource("a")).isEqualTo(KEY);
  }

  @Test
  void aMissingKeyIsPlacedAtTheMapping() {
    assertThat(mapping("a", text("1")).keySource("b")).isEqualTo(WHOLE);
  }

  @Test
  void pathsAreFollowedThroughMappingsOnly() {
    Mapping mapping = mapping("a", mapping("b", text("deep")));

    assertThat(mapping.at("a", "b")).contains(text("deep"));
    assertThat(mapping.at()).contains(mapping);
    assertThat(mapping.at("a", "c")).isEmpty();
    assertThat(mapping.at("a", "b", "c")).isEmpty();
  }

  @Test
  void aNullValueIsThere() {
    Mapping mapping = mapping("a", new Scalar.Null(WHOLE));

    assertThat(mapping.get("a")).isPresent();
    assertThat(mapping.text("a")).isEmpty();
  }

  @Test
  void onlyTextIsText() {
    assertThat(mapping("a", new Scalar.Numeric(1, WHOLE)).text("a")).isEmpty();
    assertThat(mapping("a", text("x")).mapping("a")).isEmpty();
    assertThat(mapping("a", new Sequence(List.of(), WHOLE)).sequence("a")).isPresent();
  }

  @Test
  void whatItWasMadeOfMayChangeAfterwards() {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    Mapping mapping = new Mapping(entries, WHOLE);
    entries.put("late", new Mapping.Entry(KEY, text("x")));

    assertThat(mapping.isEmpty()).isTrue();
    assertThatThrownBy(() -> mapping.entries().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
