package dev.tradewind.local.gateway.event;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the parts that both payload formats are made of. */
final class EventJson {

  private static final int ROOM_FOR_FIELDS = 2048;

  private final JsonFactory factory = new JsonFactory();

  /** Common log format: {@code 12/Mar/2020:19:03:58 +0000}. */
  private final DateTimeFormatter time =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** One object, as bytes. */
  byte[] object(int bodyLength, Consumer<JsonGenerator> content) {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream(ROOM_FOR_FIELDS + bodyLength + bodyLength / 2);
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      content.accept(json);
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  String time(Instant instant) {
    return time.format(instant);
  }

  static void texts(JsonGenerator json, String name, Map<String, String> texts) {
    json.writeObjectPropertyStart(name);
    texts.forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  static void lists(JsonGenerator json, String name, Map<String, List<String>> lists) {
    json.writeObjectPropertyStart(name);
    lists.forEach((key, values) -> list(json, key, values));
    json.writeEndObject();
  }

  static void list(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  static void lastValues(JsonGenerator json, String name, Map<String, List<String>> lists) {
    json.writeObjectPropertyStart(name);
    lists.forEach((key, values) -> json.writeStringProperty(key, values.getLast()));
    json.writeEndObject();
  }

  static void joinedValues(JsonGenerator json, String name, Map<String, List<String>> lists) {
    json.writeObjectPropertyStart(name);
    lists.forEach((key, values) -> json.writeStringProperty(key, String.join(",", values)));
    json.writeEndObject();
  }

  static void nullable(JsonGenerator json, String name, @Nullable String value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value);
    }
  }

  /** {@code body}, when there is one, and {@code isBase64Encoded}. */
  static void body(JsonGenerator json, EventBody body) {
    switch (body) {
      case EventBody.None ignored -> {}
      case EventBody.Text(byte[] bytes) ->
          json.writeStringProperty("body", new String(bytes, StandardCharsets.UTF_8));
      case EventBody.Base64(byte[] bytes) -> json.writeBinaryProperty("body", bytes);
    }
    json.writeBooleanProperty("isBase64Encoded", body instanceof EventBody.Base64);
  }
}
