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

/**
 * Checks a project file against the schema of one cloud. Takes time in proportion to the size of
 * the file; the schema files of other clouds are not read. What one check has prepared, the next
 * one uses. Safe for any thread.
 */
public final class SchemaCheck {

  private final SchemaFiles files = new SchemaFiles();
  private final Map<URI, Validator> validators = new HashMap<>();
  private final ConvertedValues converted = new ConvertedValues();

  /**
   * A mistake and the path of keys that leads to its place, as {@code functions/hello/events/0}.
   */
  public record Finding(List<String> path, Diagnostic diagnostic) {
    public Finding {
      path = List.copyOf(path);
    }
  }

  /**
   * What came of a check.
   *
   * @param findings every mistake, one finding each, in no particular order
   * @param document with every value of the type that the schema asks for where it can be
   *     converted: {@code 14} for the text {@code "14"}
   * @param isConverted whether any value was
   */
  public record Checked(List<Finding> findings, Mapping document, boolean isConverted) {
    public Checked {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Checks a document.
   *
   * @param schema the name of a file of the schema module, such as {@code aws.json}
   */
  public synchronized Checked check(Mapping document, String schema) {
    converted.clear();
    URI uri = URI.create(SchemaFiles.uri(schema));
    Validator.Result result =
        validators
            .computeIfAbsent(uri, this::validator)
            .validate(uri, new SchemaNode(document, ""));
    List<Finding> findings = result.isValid() ? List.of() : findings(result, document);
    return new Checked(findings, converted.applyTo(document), !converted.isEmpty());
  }

  private List<Finding> findings(Validator.Result result, Mapping document) {
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

  private Validator validator(URI schema) {
    Validator validator =
        new ValidatorFactory()
            .withJsonNodeFactory(new SchemaNode.Factory())
            .withEvaluatorFactory(new LenientKeywords(converted))
            .withDisabledSchemaValidation(true)
            .withSchemaResolver(this::resolve)
            .createValidator();
    Mapping root = files.document(schema.toString()).orElseThrow();
    validator.registerSchema(schema, new SchemaNode(JudgingKeywords.of(root), ""));
    return validator;
  }

  private SchemaResolver.Result resolve(String uri) {
    Mapping document = files.document(uri).orElse(null);
    return document == null
        ? SchemaResolver.Result.empty()
        : SchemaResolver.Result.fromProviderNode(JudgingKeywords.of(document));
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
