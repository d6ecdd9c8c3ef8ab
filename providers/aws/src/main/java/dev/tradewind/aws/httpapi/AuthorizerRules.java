package dev.tradewind.aws.httpapi;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import java.util.Optional;

/** What an authorizer has to say whose answers come from a function. */
final class AuthorizerRules {

  private final Compilation compilation;

  AuthorizerRules(Compilation compilation) {
    this.compilation = compilation;
  }

  /**
   * @param key of the authorizer in the file
   */
  void check(String key, Settings authorizer) {
    boolean arn = authorizer.has("functionArn");
    Optional<String> function = authorizer.text("functionName");
    if (arn == function.isPresent()) {
      report(
          authorizer,
          "authorizer-function",
          "The authorizer \"" + key + "\" names " + (arn ? "two functions" : "no function"),
          "Write \"functionName\" for a function of this service, or \"functionArn\" for another,"
              + " and not both.");
    }
    function
        .filter(name -> compilation.service().function(name).isEmpty())
        .ifPresent(name -> unknown(key, name, authorizer));
    if (authorizer.has("resultTtlInSeconds") && !authorizer.has("identitySource")) {
      report(
          authorizer,
          "authorizer-identity-source",
          "The authorizer \"" + key + "\" keeps its answers but has no \"identitySource\"",
          "Answers are kept by the identity of the caller: say with \"identitySource\" what that"
              + " is, for example $request.header.Authorization.");
    }
  }

  private void unknown(String key, String name, Settings authorizer) {
    compilation.report(
        Diagnostic.error(
                "unknown-function",
                "The authorizer \"" + key + "\" names \"" + name + "\", which is no function here",
                "\"functionName\" is a key under \"functions\" of this service. For a function of"
                    + " another service write its \"functionArn\".",
                authorizer.written().keySource("functionName"))
            .suggesting(
                NearestName.of(name, compilation.service().functions().keySet()).orElse(null)));
  }

  private void report(Settings authorizer, String code, String summary, String detail) {
    compilation.report(Diagnostic.error(code, summary, detail, authorizer.written().source()));
  }
}
