package dev.tradewind.aws.http;

import dev.tradewind.aws.naming.LogicalIds;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Logical ids of the parts of a REST API. */
final class RestApiIds {

  static final String API = "ApiGatewayRestApi";
  static final String LOG_GROUP = "ApiGatewayLogGroup";

  private RestApiIds() {}

  static String resource(String path) {
    return "ApiGatewayResource" + LogicalIds.path(path);
  }

  /**
   * @param method in any case
   */
  static String method(String path, String method) {
    String name = LogicalIds.capitalised(method.toLowerCase(Locale.ROOT));
    return "ApiGatewayMethod" + LogicalIds.path(path) + name;
  }

  static String permission(String function) {
    return LogicalIds.function(function) + "LambdaPermissionApiGateway";
  }

  static String authorizer(String name) {
    return LogicalIds.function(name) + "ApiGatewayAuthorizer";
  }

  static String validator(String service) {
    return "ApiGateway" + LogicalIds.alphanumeric(service) + "RequestValidator";
  }

  /** A model that the provider block names. */
  static String sharedModel(String schema) {
    return "ApiGateway" + Words.pascalCase(schema) + "Model";
  }

  /** A model that one method has for itself. */
  static String methodModel(String methodId, String contentType) {
    return methodId + Words.startCase(contentType) + "Model";
  }

  /**
   * @param plan null for the default usage plan
   */
  static String usagePlan(@Nullable String plan) {
    return "ApiGatewayUsagePlan" + named(plan);
  }

  static String apiKey(@Nullable String plan, int number) {
    return "ApiGatewayApiKey" + named(plan) + number;
  }

  static String usagePlanKey(@Nullable String plan, int number) {
    return "ApiGatewayUsagePlanKey" + named(plan) + number;
  }

  private static String named(@Nullable String plan) {
    return plan == null ? "" : LogicalIds.capitalised(plan);
  }
}
