package dev.tradewind.aws.http;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.LambdaTargets.Alias;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.event.HttpIntegration;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the forms of {@code authorizer}: a name, an ARN, {@code aws_iam} or an object. */
final class AuthorizerReader {

  private static final long DEFAULT_TTL_SECONDS = 300;
  private static final String DEFAULT_IDENTITY = "method.request.header.Authorization";

  private final Compilation compilation;

  AuthorizerReader(Compilation compilation) {
    this.compilation = compilation;
  }

  /** The authorizer; empty when it was refused. */
  Optional<Authorizer> read(Node written, HttpIntegration integration) {
    Optional<Authorizer> authorizer =
        written instanceof Mapping mapping
            ? fromObject(new Settings(mapping))
            : Coerced.text(Optional.of(written)).flatMap(text -> fromText(text, written));
    authorizer.ifPresent(read -> checkClaims(read, integration, written.source()));
    return authorizer;
  }

  private Optional<Authorizer> fromText(String text, Node written) {
    if (text.equalsIgnoreCase("AWS_IAM")) {
      return Optional.of(new Authorizer.Iam(List.of()));
    }
    Mapping none = Mapping.empty(written.source());
    return text.contains(":")
        ? Optional.of(made(nameIn(text), written, null, new Settings(none)))
        : ofFunction(text, new Settings(none));
  }

  private Optional<Authorizer> fromObject(Settings settings) {
    Optional<String> type = settings.text("type");
    Optional<Node> id = settings.value("authorizerId");
    List<String> claims = Coerced.texts(settings.value("claims"));
    if (type.isPresent() && id.isPresent() && !type.get().equals("AWS_IAM")) {
      List<Node> scopes = Coerced.list(settings.value("scopes"));
      return Optional.of(new Authorizer.Existing(type.get(), id.get(), scopes, claims));
    }
    if (type.isPresent() && type.get().equalsIgnoreCase("AWS_IAM")) {
      return Optional.of(new Authorizer.Iam(claims));
    }
    Optional<String> name = Coerced.text(settings.value("name"));
    Optional<Node> arn = settings.value("arn");
    if (arn.isPresent()) {
      return ofArn(
          arn.get(), name.or(() -> arn.get().asText().map(AuthorizerReader::nameIn)), settings);
    }
    if (name.isPresent()) {
      return ofFunction(name.get(), settings);
    }
    report(
        "incomplete-authorizer",
        "The authorizer names nothing",
        "Write name: with a function of this service, arn: with a function or a user pool, or"
            + " authorizerId: together with type:.",
        settings.written().source());
    return Optional.empty();
  }

  private Optional<Authorizer> ofArn(Node arn, Optional<String> name, Settings settings) {
    if (name.isEmpty()) {
      report(
          "incomplete-authorizer",
          "The authorizer needs a name",
          "Its ARN is an expression, from which no name can be taken. Add name: to the authorizer.",
          arn.source());
      return Optional.empty();
    }
    return Optional.of(made(name.get(), arn, null, settings));
  }

  private Optional<Authorizer> ofFunction(String function, Settings settings) {
    if (compilation.service().function(function).isEmpty()) {
      SourceRange place =
          settings.written().get("name").map(Node::source).orElse(settings.written().source());
      compilation.report(
          Diagnostic.error(
                  "unknown-function",
                  "There is no function " + function + " for the authorizer",
                  "A name without a colon is a function of this service. For any other function"
                      + " write its ARN.",
                  place)
              .suggesting(
                  NearestName.of(function, compilation.service().functions().keySet())
                      .orElse(null)));
      return Optional.empty();
    }
    String aliasId = compilation.lambdas().alias(function).map(Alias::logicalId).orElse(null);
    return Optional.of(made(function, compilation.lambdas().arn(function), aliasId, settings));
  }

  private static Authorizer made(
      String name, Node arn, @Nullable String aliasId, Settings settings) {
    String type = settings.text("type").orElse(null);
    Long ttl = settings.written().isEmpty() ? null : ttl(settings);
    boolean needsNoIdentity = "REQUEST".equalsIgnoreCase(type) && ttl != null && ttl == 0;
    return new Authorizer.Made(
        name,
        type,
        arn,
        aliasId,
        ttl,
        settings.text("identitySource").orElse(needsNoIdentity ? null : DEFAULT_IDENTITY),
        settings.text("identityValidationExpression").orElse(null),
        Coerced.list(settings.value("scopes")),
        Coerced.texts(settings.value("claims")),
        Coerced.flag(settings.value("managedExternally")),
        settings.written().source());
  }

  /** Zero counts here. */
  private static long ttl(Settings settings) {
    return switch (settings.written().get("resultTtlInSeconds").orElse(Cfn.text(""))) {
      case Scalar.Numeric number -> (long) number.value();
      case Scalar.Text text when isNumber(text.value()) -> Long.parseLong(text.value());
      case Node ignored -> DEFAULT_TTL_SECONDS;
    };
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(Character::isDigit);
  }

  /** The last word of an ARN: {@code …:function:shop-dev-check} gives {@code check}. */
  private static String nameIn(String arn) {
    String last = arn.substring(arn.lastIndexOf(':') + 1);
    return last.substring(last.lastIndexOf('-') + 1);
  }

  private void checkClaims(Authorizer read, HttpIntegration integration, SourceRange place) {
    if (integration == HttpIntegration.PROXY
        && read instanceof Authorizer.Made made
        && Authorizer.isUserPool(made.arn())
        && !made.claims().isEmpty()) {
      report(
          "claims-without-template",
          "claims need integration: lambda",
          "The function gets the whole token when the integration is lambda-proxy, so there is"
              + " nothing to pick claims for. Remove claims, or write integration: lambda.",
          place);
    }
  }

  private void report(String code, String summary, String detail, SourceRange place) {
    compilation.report(Diagnostic.error(code, summary, detail, place));
  }
}
