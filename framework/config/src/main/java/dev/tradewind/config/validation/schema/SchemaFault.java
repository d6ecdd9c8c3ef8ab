package dev.tradewind.config.validation.schema;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;

/**
 * One keyword of the schema that a value does not satisfy.
 *
 * @param path through the schema, references followed
 * @param pointer to the value; with {@link LenientKeywords#KEY_MARK} at the end it is a key
 * @param schema the schema object that the keyword stands in
 * @param value what was judged
 * @param note what the keyword found, one thing a line; empty when there is nothing to add
 */
record SchemaFault(
    String keyword, String path, String pointer, Mapping schema, Node value, String note) {

  /** No branch takes a value of this kind; the note lists the kinds that some branch takes. */
  static final String NO_KIND = "no-kind";

  /** Several branches take this kind, none takes the value; the note lists what they want. */
  static final String NO_VALUE = "no-value";

  SchemaFault as(String otherKeyword, String otherNote) {
    return new SchemaFault(otherKeyword, path, pointer, schema, value, otherNote);
  }
}
