package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.cloudformation.Template;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles {@code http} events into a REST API. A service without one gets nothing, whatever {@code
 * provider.apiGateway} says.
 */
public final class HttpEventCompiler implements EventCompiler {

  @Override
  public void compile(Compilation compilation) {
    List<Route> routes = new RouteReader(compilation).read();
    if (routes.isEmpty()) {
      return;
    }
    Template template = compilation.template();
    RestApi api = RestApi.of(compilation.service());
    new ImportedApiRules(compilation, api).check();
    new RestApiDeclaration(compilation, api).compile();
    ResourceTree resources = new ResourceTree(compilation, api);
    resources.compile(routes);
    List<String> methods = compileMethods(compilation, api, resources, routes);
    new Authorizers(api, template).compile(routes);
    RestDeployment deployment =
        new RestDeployment(api, template, compilation.service().instanceId());
    deployment.compile(methods);
    new ApiKeys(compilation, api, deployment).compile();
    new UsagePlans(api, template, deployment).compile();
    new RestPermissions(compilation, api).compile(routes);
    new RestLogs(compilation, api).compile();
  }

  /**
   * The logical ids of all methods. A route of the service takes the place of the preflight method
   * that CORS would have; its id then stands twice, as in the stacks of osls.
   */
  private static List<String> compileMethods(
      Compilation compilation, RestApi api, ResourceTree resources, List<Route> routes) {
    Map<String, Resource> methods =
        new LinkedHashMap<>(new CorsMethods(api, resources).compile(routes));
    List<String> ids = new ArrayList<>(methods.keySet());
    Methods declared =
        new Methods(
            compilation,
            api,
            resources,
            new Integrations(api, compilation.lambdas()),
            new RequestValidation(api, compilation.template()));
    for (Route route : routes) {
      methods.put(route.methodId(), declared.compile(route));
      ids.add(route.methodId());
    }
    methods.values().forEach(compilation.template()::put);
    return ids;
  }
}
