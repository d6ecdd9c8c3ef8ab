package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.AwsDialect;
import dev.tradewind.config.dialect.FunctionEntry;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import dev.tradewind.model.node.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A {@code Ref} to a layer names a layer of the file. */
public final class LayerReferenceCheck implements Check {

  private static final String SUFFIX = "LambdaLayer";
  private static final String PYTHON = "PythonRequirementsLambdaLayer";

  @Override
  public void check(ProjectOutline project, Findings findings) {
    Set<String> resources = new HashSet<>();
    for (Node block : project.settings().list("resources")) {
      block
          .asMapping()
          .flatMap(mapping -> mapping.mapping("Resources"))
          .ifPresent(mapping -> resources.addAll(mapping.keys()));
    }
    project.providerSettings().list("layers").forEach(n -> check(project, n, resources, findings));
    for (FunctionEntry function : project.functions()) {
      function.settings().list("layers").forEach(n -> check(project, n, resources, findings));
    }
  }

  private static void check(
      ProjectOutline project, Node layer, Set<String> resources, Findings findings) {
    Optional<Node> reference = layer.asMapping().flatMap(mapping -> mapping.get("Ref"));
    String id = reference.flatMap(Node::asText).orElse("");
    Set<String> layers = project.layers().keys();
    if (id.endsWith(SUFFIX)
        && !resources.contains(id)
        && project.dialect().ownLayer(layer, layers).isEmpty()) {
      List<String> ids = layers.stream().map(AwsDialect::layerId).toList();
      findings.unknown(
          "unknown-layer",
          reference.orElseThrow().source(),
          "there is no layer for `Ref: " + id + "`",
          id.equals(PYTHON)
              ? "serverless-python-requirements makes it: list it under `plugins`, and write"
                  + " `custom: { pythonRequirements: { layer: true } }`."
              : ids.isEmpty()
                  ? "The file has no `layers`."
                  : "The layers of this file are: " + String.join(", ", ids) + ".",
          id,
          ids);
    }
  }
}
