package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.EventEntry;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;

/**
 * Events of buckets: a bucket that is named by an expression exists already, and of existing
 * buckets a function can have one.
 */
public final class S3EventCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    for (FunctionEntry function : project.functions()) {
      Node first = null;
      for (EventEntry event : function.events("s3")) {
        Settings settings = event.settings();
        Node bucket = settings.get("bucket").orElse(null);
        if (bucket == null) {
          continue;
        }
        if (!settings.is("existing")) {
          expression(project, bucket, findings);
        } else if (first == null) {
          first = bucket;
        } else if (!written(first).equals(written(bucket))) {
          findings.error(
              "several-buckets",
              bucket.source(),
              "function `" + function.key() + "` listens to two existing buckets",
              "A function can listen to one bucket with `existing: true`. Give the other a function"
                  + " of its own.");
        }
      }
    }
  }

  private static void expression(ProjectOutline project, Node bucket, Findings findings) {
    if (project.dialect().isExpression(bucket)) {
      findings.error(
          "bucket-not-existing",
          bucket.source(),
          "a bucket that is named by an expression needs `existing: true`",
          "The bucket of the expression is made elsewhere; without `existing` the event would make"
              + " one.");
    }
  }

  private static String written(Node node) {
    return switch (node) {
      case Scalar scalar -> scalar.toPlainText();
      case Sequence list -> list.items().stream().map(S3EventCheck::written).toList().toString();
      case Mapping mapping ->
          mapping.entries().entrySet().stream()
              .map(entry -> entry.getKey() + "=" + written(entry.getValue().value()))
              .toList()
              .toString();
    };
  }
}
