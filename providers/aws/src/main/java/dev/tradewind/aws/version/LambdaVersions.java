package dev.tradewind.aws.version;

import dev.tradewind.aws.session.AwsFailure;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.LayerVersionsListItem;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Versions by way of the Lambda API. */
final class LambdaVersions implements Versions {

  private final LambdaClient client;

  LambdaVersions(LambdaClient client) {
    this.client = client;
  }

  @Override
  public List<FunctionConfiguration> ofFunction(String name) {
    try {
      return client
          .listVersionsByFunctionPaginator(request -> request.functionName(name))
          .versions()
          .stream()
          .toList();
    } catch (ResourceNotFoundException e) {
      return List.of();
    }
  }

  @Override
  public Map<String, Set<String>> aliases(String functionName) {
    Map<String, Set<String>> aliases = new LinkedHashMap<>();
    for (AliasConfiguration alias :
        client.listAliasesPaginator(request -> request.functionName(functionName)).aliases()) {
      Set<String> versions = new HashSet<>(Set.of(alias.functionVersion()));
      if (alias.routingConfig() != null) {
        versions.addAll(alias.routingConfig().additionalVersionWeights().keySet());
      }
      aliases.put(alias.name(), versions);
    }
    return aliases;
  }

  @Override
  public List<Long> ofLayer(String name) {
    try {
      return client
          .listLayerVersionsPaginator(request -> request.layerName(name))
          .layerVersions()
          .stream()
          .map(LayerVersionsListItem::version)
          .toList();
    } catch (ResourceNotFoundException e) {
      return List.of();
    }
  }

  @Override
  public boolean deleteFunctionVersion(String name, String version) {
    try {
      client.deleteFunction(request -> request.functionName(name).qualifier(version));
      return true;
    } catch (ResourceNotFoundException e) {
      return true; // Someone else was quicker.
    } catch (LambdaException e) {
      if (AwsFailure.message(e).contains("replicated function")) {
        return false; // The API has no code of its own for it.
      }
      throw e;
    }
  }

  @Override
  public void deleteLayerVersion(String name, long version) {
    client.deleteLayerVersion(request -> request.layerName(name).versionNumber(version));
  }
}
