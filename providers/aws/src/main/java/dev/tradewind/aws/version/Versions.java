package dev.tradewind.aws.version;

import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** The versions of functions and layers in one account and region. */
interface Versions {

  /** Oldest first, with {@code $LATEST}; empty when there is no such function. */
  List<FunctionConfiguration> ofFunction(String name);

  /** Versions of a function by alias; an alias can send callers to two of them. */
  Map<String, Set<String>> aliases(String functionName);

  /** Version numbers, in any order; empty when there is no such layer. */
  List<Long> ofLayer(String name);

  /** False when the version cannot go now: Lambda@Edge still has replicas of it. */
  boolean deleteFunctionVersion(String name, String version);

  void deleteLayerVersion(String name, long version);
}
