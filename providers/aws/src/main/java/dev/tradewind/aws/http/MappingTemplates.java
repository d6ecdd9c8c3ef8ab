package dev.tradewind.aws.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Templates of the Velocity language that API Gateway maps bodies with. The defaults for requests
 * are files beside this class, byte for byte those that live stacks have.
 */
final class MappingTemplates {

  /** The place in a request template where the claims of a Cognito authorizer go. */
  private static final String CLAIMS = "extraCognitoPoolClaims";

  private @Nullable String json;
  private @Nullable String form;

  /** Hands a JSON body over as the event's {@code body}, with the request's other parts. */
  String json() {
    String text = json == null ? read("default-json-request.vtl") : json;
    json = text;
    return text;
  }

  /** The same for a form: its fields become the {@code body}. */
  String form() {
    String text = form == null ? read("default-form-request.vtl") : form;
    form = text;
    return text;
  }

  /** Puts claims into a request template, a custom one included. */
  static String withClaims(String template, List<String> claims) {
    int at = template.indexOf(CLAIMS);
    if (at < 0) {
      return template;
    }
    String written = claims.stream().map(claim -> claim(claim) + ",").collect(Collectors.joining());
    return template.substring(0, at) + written + template.substring(at + CLAIMS.length());
  }

  /** {@code custom:team} goes by the name {@code team}. */
  private static String claim(String claim) {
    int colon = claim.indexOf(':');
    return colon < 0
        ? "\"" + claim + "\": \"$context.authorizer.claims." + claim + "\""
        : "\"" + claim.substring(colon + 1) + "\": \"$context.authorizer.claims['" + claim + "']\"";
  }

  /**
   * Answers a preflight request with its own origin when that is one of several allowed ones. An
   * origin may hold one {@code *}.
   */
  static String echoOrigin(List<String> origins) {
    String matches =
        origins.stream()
            .map(origin -> "$origin.matches(\"" + pattern(origin) + "\")")
            .collect(Collectors.joining(" || "));
    return "#set($origin = $input.params(\"Origin\"))\n"
        + "#if($origin == \"\") #set($origin = $input.params(\"origin\")) #end\n"
        + "#if("
        + matches
        + ") #set($context.responseOverride.header.Access-Control-Allow-Origin = $origin) #end";
  }

  private static String pattern(String origin) {
    String escaped = origin.replace(".", "[.]");
    int star = escaped.indexOf('*');
    return star < 0 ? escaped : escaped.substring(0, star) + ".+" + escaped.substring(star + 1);
  }

  private static String read(String name) {
    try (InputStream in = MappingTemplates.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the template " + name, e);
    }
  }
}
