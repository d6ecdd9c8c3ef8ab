package dev.tradewind.config.validation.schema;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.SchemaResolver;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a project file against the schema of one cloud. Takes time in proportion to the size of
 * the file; the schema files of other clouds are not read. What one check has prepared, the next
 * one uses. Safe for any thread.
 */
public final class SchemaCheck {

  private final SchemaFiles files = new SchemaFiles();
  private final Map<URI, Validator> validators = new HashMap<>();

  /**
   * A mistake and the path of keys that leads to its place, as {@code functions/hello/events/0}.
   */
  public record Finding(List<String> path, Diagnostic diagnostic) {
    public Finding {
      path = List.copyOf(path);
    }
  }

  /**
   * Every mistake in a document, one finding each, in no particular order.
   *
   * @param schema the name of a file of the schema module, such as {@code aws.json}
   */
  public synchronized List<Finding> check(Mapping document, String schema) {
    URI uri = URI.create(SchemaFiles.uri(schema));
    Validator.Result result =
        validators
            .computeIfAbsent(uri, this::validator)
            .validate(uri, new SchemaNode(document, ""));
    if (result.isValid()) {
      return List.of();
    }
    FaultCollector collector = new FaultCollector();
    Places places = new Places(document);
    for (Error error : result.getErrors()) {
      collector.add(fault(error, places));
    }
    SchemaMessages messages = new SchemaMessages(places);
    List<Finding> findings = new ArrayList<>();
    for (SchemaFault fault : collector.faults()) {
      findings.addAll(messages.findings(fault));
    }
    return findings;
  }

  /** A document with its values as the schema wants them; see {@link ConvertedValues}. */
  public Mapping converted(Mapping document, String schema) {
    return new ConvertedValues(files).convert(document, schema);
  }

  private Validator validator(URI schema) {
    Validator validator =
        new ValidatorFactory()
            .withJsonNodeFactory(new SchemaNode.Factory())
            .withEvaluatorFactory(new LenientKeywords())
            .withDisabledSchemaValidation(true)
            .withSchemaResolver(this::resolve)
            .createValidator();
    Mapping root = files.document(schema.toString()).orElseThrow();
    validator.registerSchema(schema, new SchemaNode(root, ""));
    return validator;
  }

  private SchemaResolver.Result resolve(String uri) {
    Optional<Mapping> file = files.document(uri);
    return file.isPresent()
        ? SchemaResolver.Result.fromProviderNode(file.get())
        : SchemaResolver.Result.empty();
  }

  private SchemaFault fault(Error error, Places places) {
    String keyword = error.getKeyword() == null ? "" : error.getKeyword();
    String note = error.getError() == null ? "" : error.getError();
    Mapping schema =
        files
            .at(error.getSchemaLocation())
            .orElseThrow(
                () -> new IllegalStateException("no schema at " + error.getSchemaLocation()));
    Node value =
        places
            .value(error.getInstanceLocation())
            .orElseGet(() -> new Scalar.Null(places.root().source()));
    return new SchemaFault(
        keyword, error.getEvaluationPath(), error.getInstanceLocation(), schema, value, note);
  }
}
