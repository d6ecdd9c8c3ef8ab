package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The resources of the API: one for each segment of each path, unless {@code restApiResources}
 * names it as a resource that is already there.
 */
final class ResourceTree {

  private final Compilation compilation;
  private final RestApi api;

  /** Resource ids by path. */
  private final Map<String, Node> ids = new LinkedHashMap<>();

  /** Paths above a resource that is already there: they must be there too. */
  private final Set<String> taken = new HashSet<>();

  private final Set<String> logicalIds = new HashSet<>();

  /** The path that ends in a parameter, by its parent. */
  private final Map<String, String> parameters = new HashMap<>();

  ResourceTree(Compilation compilation, RestApi api) {
    this.compilation = compilation;
    this.api = api;
  }

  void compile(List<Route> routes) {
    api.gateway().value("restApiResources").ifPresent(this::readExisting);
    for (Route route : routes) {
      if (!route.path().isEmpty()) {
        create(route, route.path());
      }
    }
  }

  /** The resource of a path; a path without one was reported before. */
  Node id(String path) {
    return path.isEmpty() ? api.rootResourceId() : ids.getOrDefault(path, api.rootResourceId());
  }

  private void readExisting(Node written) {
    switch (written) {
      case Mapping mapping ->
          mapping.entries().forEach((path, entry) -> existing(path, entry.value()));
      case Sequence sequence ->
          sequence
              .items()
              .forEach(
                  item ->
                      item.asMapping()
                          .ifPresent(
                              one ->
                                  one.get("resourceId")
                                      .ifPresent(id -> existing(one.text("path").orElse(""), id))));
      case Scalar ignored -> {}
    }
  }

  private void existing(String written, Node id) {
    String path = Route.withoutSlashes(written);
    if (id.isNull() || path.isEmpty()) {
      return;
    }
    ids.put(path, id);
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      taken.add(path.substring(0, slash));
    }
  }

  private void create(Route route, String path) {
    if (ids.containsKey(path)) {
      return;
    }
    if (taken.contains(path)) {
      reportMissing(route, path);
      ids.put(path, api.rootResourceId());
      return;
    }
    int slash = path.lastIndexOf('/');
    String parent = slash < 0 ? "" : path.substring(0, slash);
    if (slash >= 0) {
      create(route, parent);
    }
    String id = RestApiIds.resource(path);
    String part = path.substring(slash + 1);
    warn(route, path, id, part.startsWith("{") ? parameters.putIfAbsent(parent, path) : null);
    compilation
        .template()
        .put(
            Resource.of(
                id,
                "AWS::ApiGateway::Resource",
                Cfn.object()
                    .put("ParentId", id(parent))
                    .put("PathPart", part)
                    .put("RestApiId", api.id())));
    ids.put(path, Cfn.ref(id));
  }

  private void warn(Route route, String path, String id, @Nullable String sibling) {
    if (!logicalIds.add(id)) {
      reportSameId(route, path, id);
    }
    if (sibling != null) {
      reportSibling(route, path, sibling);
    }
  }

  private void reportMissing(Route route, String path) {
    compilation.report(
        Diagnostic.error(
            "missing-rest-api-resource",
            "The id of the resource for /" + path + " is needed",
            "provider.apiGateway.restApiResources names a resource below /"
                + path
                + ", so it is in the API already and cannot be made again. Add its id there.",
            route.event().source()));
  }

  private void reportSameId(Route route, String path, String id) {
    compilation.report(
        Diagnostic.warning(
            "same-logical-id",
            "Another path has the logical id of /" + path,
            "Ids are made of letters and digits without regard to case, and both paths give "
                + id
                + ", so that only this path is deployed. Write the two paths the same, or make"
                + " them differ in more than case and punctuation.",
            route.event().source()));
  }

  private void reportSibling(Route route, String path, String sibling) {
    compilation.report(
        Diagnostic.warning(
            "sibling-path-parameters",
            "/" + path + " and /" + sibling + " cannot stand side by side",
            "API Gateway takes one parameter below a path and refuses the second one when it is"
                + " deployed. Give both the same name.",
            route.event().source()));
  }
}
