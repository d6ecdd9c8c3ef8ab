package dev.tradewind.aws.httpapi;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.event.Event;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the {@code authorizer} of a route: a name, or an object with {@code name}, {@code id}. */
final class AuthorizationReader {

  private final Compilation compilation;
  private final HttpApi api;
  private final Authorizers authorizers;

  AuthorizationReader(Compilation compilation, HttpApi api, Authorizers authorizers) {
    this.compilation = compilation;
    this.api = api;
    this.authorizers = authorizers;
  }

  Route.Authorization read(Event.HttpApi event) {
    Optional<Node> written = new Settings(event.settings()).value("authorizer");
    if (written.isEmpty()) {
      return new Route.Authorization.None();
    }
    Settings settings =
        new Settings(
            written
                .get()
                .asMapping()
                .orElseGet(() -> Cfn.object().put("name", written.get()).build()));
    return read(settings, written.get());
  }

  private Route.Authorization read(Settings settings, Node written) {
    Optional<Node> id = settings.value("id");
    @Nullable Node scopes = settings.value("scopes").map(HttpApiCors::distinct).orElse(null);
    if (settings.text("type").filter("aws_iam"::equals).isPresent()) {
      if (id.isPresent() || settings.has("name") || scopes != null) {
        report(
            written,
            "The authorizer of type aws_iam has other settings too",
            "IAM knows no \"name\", \"id\" or \"scopes\": write the \"type\" alone.");
      }
      return new Route.Authorization.Iam();
    }
    if (id.isPresent()) {
      return external(settings, id.get(), scopes);
    }
    Optional<String> name = settings.text("name");
    if (name.isEmpty()) {
      report(
          written,
          "The authorizer has neither a name nor an id",
          "Write the \"name\" of one under \"provider.httpApi.authorizers\", or the \"id\" of one"
              + " of an API outside of this stack.");
      return new Route.Authorization.None();
    }
    return named(name.get(), written, scopes);
  }

  private Route.Authorization external(Settings settings, Node id, @Nullable Node scopes) {
    if (!api.isExternal()) {
      report(
          id,
          "The route names an authorizer by its id, but the HTTP API is part of this stack",
          "An id is for an API that \"provider.httpApi.id\" names. Declare the authorizer under"
              + " \"provider.httpApi.authorizers\" and write its \"name\" here.");
    }
    boolean function = settings.text("type").filter("request"::equals).isPresent();
    return new Route.Authorization.Checked(function ? "CUSTOM" : "JWT", id, scopes);
  }

  private Route.Authorization named(String name, Node written, @Nullable Node scopes) {
    Optional<Authorizers.Authorizer> authorizer = authorizers.get(name);
    if (authorizer.isEmpty()) {
      report(
          written,
          "The route names the authorizer \"" + name + "\", which is not declared",
          "Declare it under \"provider.httpApi.authorizers\".");
      return new Route.Authorization.None();
    }
    Mapping id = Cfn.ref(authorizer.get().id());
    return new Route.Authorization.Checked(
        authorizer.get().isFunction() ? "CUSTOM" : "JWT", id, scopes);
  }

  private void report(Node place, String summary, String detail) {
    compilation.report(Diagnostic.error("http-api-authorizer", summary, detail, place.source()));
  }
}
