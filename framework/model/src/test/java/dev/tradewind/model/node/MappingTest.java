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
  void whatIsBuiltStaysAsItIsWhenMoreIsPut() {
    MappingBuilder builder = new MappingBuilder(WHOLE).put("a", "1");
    Mapping first = builder.build();
    Mapping second = builder.put("b", "2").build();

    assertThat(first.keys()).containsExactly("a");
    assertThat(second.keys()).containsExactly("a", "b");
    assertThat(builder.put("a", "3").build()).isNotEqualTo(second);
    assertThat(second.text("a")).contains("1");
  }

  @Test
  void nobodyChangesEntries() {
    Map<String, Mapping.Entry> given = new LinkedHashMap<>();
    given.put("a", new Mapping.Entry(KEY, text("1")));
    Mapping mapping = new Mapping(given, WHOLE);
    given.clear();
    Map<String, Mapping.Entry> entries = mapping.entries();
    Mapping.Entry other = new Mapping.Entry(KEY, text("2"));

    assertThat(mapping)
        .isEqualTo(mapping("a", text("1")))
        .hasSameHashCodeAs(mapping("a", text("1")));
    assertThat(new Mapping(entries, KEY).entries()).isSameAs(entries);
    assertThatThrownBy(() -> entries.put("b", other))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> entries.keySet().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> entries.values().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> entries.entrySet().iterator().next().setValue(other))
        .isInstanceOf(UnsupportedOperationException.class);
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
