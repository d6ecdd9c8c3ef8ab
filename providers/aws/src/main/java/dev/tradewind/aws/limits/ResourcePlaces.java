package dev.tradewind.aws.limits;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.naming.LogicalIds;
import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.node.Node;

/** Where in the project file a resource of the template comes from. */
final class ResourcePlaces {

  private final Service service;

  ResourcePlaces(Service service) {
    this.service = service;
  }

  /**
   * The place of a value that was written; of one that was made, the function whose name the
   * logical id begins with, or the provider.
   */
  SourceRange of(String id, Node value) {
    if (!value.source().equals(Cfn.GENERATED)) {
      return value.source();
    }
    SourceRange place = service.provider().source();
    int longest = 0;
    for (Function function : service.functions().values()) {
      String prefix = LogicalIds.function(function.key());
      if (id.startsWith(prefix) && prefix.length() > longest) {
        longest = prefix.length();
        place = function.source();
      }
    }
    return place;
  }
}
