package dev.tradewind.cli.output;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object under construction, for {@code --json}; null values are written as null. */
public final class JsonResult {

  private static final SourceRange RESULT = SourceRange.none("result");

  private final Map<String, Mapping.Entry> entries = new LinkedHashMap<>();

  public JsonResult put(String key, Node value) {
    entries.put(key, new Mapping.Entry(RESULT, value));
    return this;
  }

  public JsonResult put(String key, @Nullable String value) {
    return put(key, value == null ? new Scalar.Null(RESULT) : new Scalar.Text(value, RESULT));
  }

  public JsonResult put(String key, long value) {
    return put(key, new Scalar.Numeric((double) value, RESULT));
  }

  public JsonResult put(String key, @Nullable Long value) {
    return value == null ? put(key, new Scalar.Null(RESULT)) : put(key, value.longValue());
  }

  public JsonResult put(String key, boolean value) {
    return put(key, new Scalar.Bool(value, RESULT));
  }

  public JsonResult put(String key, Map<String, String> values) {
    JsonResult object = new JsonResult();
    values.forEach(object::put);
    return put(key, object.node());
  }

  public JsonResult put(String key, List<String> values) {
    List<Node> nodes = values.stream().map(value -> (Node) new Scalar.Text(value, RESULT)).toList();
    return put(key, new Sequence(nodes, RESULT));
  }

  public <T> JsonResult put(String key, List<T> items, Function<T, JsonResult> form) {
    List<Node> nodes = items.stream().map(item -> (Node) form.apply(item).node()).toList();
    return put(key, new Sequence(nodes, RESULT));
  }

  /** Adds what another object has; what is there already stays. */
  public JsonResult merge(JsonResult other) {
    other.entries.forEach(entries::putIfAbsent);
    return this;
  }

  public JsonResult diagnostics(List<Diagnostic> diagnostics) {
    return put("diagnostics", diagnostics, JsonResult::of);
  }

  public Mapping node() {
    return new Mapping(entries, RESULT);
  }

  private static JsonResult of(Diagnostic diagnostic) {
    SourceRange place = diagnostic.place();
    JsonResult json =
        new JsonResult()
            .put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT))
            .put("code", diagnostic.code())
            .put("summary", diagnostic.summary())
            .put("detail", diagnostic.detail())
            .put("suggestion", diagnostic.suggestion());
    if (place != null && place.isInFile()) {
      json.put("file", place.file()).put("line", place.line()).put("column", place.column());
    }
    return json;
  }
}
