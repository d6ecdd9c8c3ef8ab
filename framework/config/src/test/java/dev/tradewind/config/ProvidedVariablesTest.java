package dev.tradewind.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.spi.VariableSource;
import dev.tradewind.spi.secret.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Variables whose values come from providers: how they are asked, and what becomes secret. */
class ProvidedVariablesTest {

  @TempDir Path directory;
  private final Secrets secrets = new Secrets();

  @Test
  void questionsAreAskedAtTheSameTimeWhereverTheyStand() throws Exception {
    Files.writeString(directory.resolve("more.yml"), "d: ${ssm:/d}\n");
    CyclicBarrier all = new CyclicBarrier(4);
    Mapping file =
        resolved(
            """
            provider: { stage: qa }
            a: ${ssm:/a}
            b: x-${ssm:/b/${sls:stage}}
            c: ${param:none, ssm:/c}
            more: ${file(more.yml)}
            """,
            address -> {
              await(all);
              return found(address, false);
            });
    assertThat(file.text("b")).contains("x-/b/qa");
    assertThat(file.at("more", "d")).isPresent();
  }

  @Test
  void aFallbackThatIsNotNeededIsNotAsked() throws Exception {
    Mapping file =
        resolved(
            "a: ${opt:stage, ssm:/no}\nb: ${ssm:/yes, ssm:/no}\n",
            address -> {
              assertThat(address).isEqualTo("/yes");
              return found("v", false);
            });
    assertThat(file.text("a")).contains("qa");
  }

  @Test
  void aSourceThatCannotBeReachedLeavesAWarningAtThePlace() throws Exception {
    ResolveResult result =
        load("a:\n  b: ${ssm:/x}\n", address -> new VariableSource.Answer.Unreachable("no", "Do."));
    Diagnostic warning = result.diagnostics().getFirst();
    assertThat(warning.isError()).isFalse();
    assertThat(warning.code() + " " + warning.place())
        .isEqualTo("variable-source-unavailable serverless.yml:2:6");
    assertThat(warning.summary()).isEqualTo("`${ssm:/x}` is not known here: no");
    assertThat(warning.detail()).isEqualTo("Do. Until then the variable stays as it is.");
  }

  @Test
  void secretValuesAreKeptApartAlsoWhenVariablesStandInThem() throws Exception {
    resolved("a: ${ssm:/x}\nb: word\n", address -> found("pass-${self:b}", true));
    assertThat(secrets.masked("pass-word word")).isEqualTo("*** word");
  }

  @Test
  void aValueMarkedAsSecretIsOne() throws Exception {
    Mapping file =
        resolved(
            """
            params: { default: { p: "${env:SALT}-pepper" } }
            a: ${env(secret):TOKEN}
            b: ${param(secret):p}
            c: ${ssm(secret, raw):/x}
            d: ${self(secret):e}
            e: { f: [ "f-value" ] }
            g: open text
            """,
            address -> found("from-ssm", false));
    assertThat(file.text("a")).contains("t0ken");
    assertThat(secrets.masked("t0ken salt-pepper from-ssm f-value open text"))
        .isEqualTo("*** *** *** *** open text");
  }

  @Test
  void aValueThatIsNotMarkedIsNoSecret() throws Exception {
    resolved("a: ${env:TOKEN}\nb: ${ssm:/x}\n", address -> found("from-ssm", false));
    assertThat(secrets.isEmpty()).isTrue();
  }

  private static VariableSource.Answer found(String value, boolean secret) {
    return new VariableSource.Answer.Found(
        new Scalar.Text(value, SourceRange.none("test")), secret);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("was not asked at the same time", e);
    }
  }

  private Mapping resolved(String text, Function<String, VariableSource.Answer> answers)
      throws Exception {
    ResolveResult result = load(text, answers);
    assertThat(result)
        .as(() -> result.diagnostics().toString())
        .isInstanceOf(ResolveResult.Resolved.class);
    return ((ResolveResult.Resolved) result).project().document();
  }

  private ResolveResult load(String text, Function<String, VariableSource.Answer> answers)
      throws Exception {
    Files.writeString(directory.resolve("serverless.yml"), text);
    VariableSource ssm =
        new VariableSource() {
          @Override
          public String name() {
            return "ssm";
          }

          @Override
          public Answer resolve(Request request) {
            return answers.apply(request.address());
          }
        };
    return new ProjectLoader(secrets)
        .resolve(
            new LoadRequest(
                directory,
                null,
                Map.of("stage", "qa"),
                Map.of(),
                Map.of("TOKEN", "t0ken", "SALT", "salt"),
                null,
                List.of(ssm),
                true,
                Extent.WHOLE));
  }
}
