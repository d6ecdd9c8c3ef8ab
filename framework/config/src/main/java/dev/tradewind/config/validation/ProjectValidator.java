package dev.tradewind.config.validation;

import dev.tradewind.config.ResolvedProject;
import dev.tradewind.config.dialect.Dialect;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import dev.tradewind.config.validation.schema.SchemaCheck;
import dev.tradewind.config.validation.schema.SchemaCheck.Finding;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.diagnostic.Severity;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Everything that can be known to be wrong with a project without asking a cloud. {@code
 * configValidationMode} says how schema mistakes count: {@code error} (the default), {@code warn},
 * or {@code off}; the other rules count as they are.
 */
public final class ProjectValidator {

  private static final String DEFAULT_PROVIDER = "aws";

  private static final String USUAL_PROJECT =
      """
      {"service": "s", "provider": {"name": "aws", "runtime": "nodejs22.x", "environment": {"A": "b"}},
      "functions": {"f": {"handler": "h.f", "events": [{"httpApi": "GET /"}, {"http": "GET /"}]}}}
      """;

  private final SchemaCheck schema = new SchemaCheck();

  /** Prepares the schema of the default provider, as far as most projects use it. */
  public void warmUp() {
    try {
      Mapping usual = JsonReader.read(USUAL_PROJECT, "warm-up").asMapping().orElseThrow();
      schema.check(usual, DEFAULT_PROVIDER + ".json");
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException("the usual project is no JSON", e);
    }
  }

  /**
   * What there is to say of a project.
   *
   * @param outline of the project with its values as the schema wants them, as far as they can be;
   *     empty when the provider is none
   * @param found each mistake once, sorted by place
   */
  public record Validated(Optional<ProjectOutline> outline, List<Diagnostic> found) {
    public Validated {
      found = List.copyOf(found);
    }
  }

  /** Looks at everything. */
  public Validated validate(ResolvedProject project) {
    Optional<Scalar.Text> name = ProjectOutline.providerName(project.document());
    Optional<Dialect> dialect = Dialect.of(name.map(Scalar.Text::value).orElse(DEFAULT_PROVIDER));
    if (dialect.isEmpty()) {
      return new Validated(Optional.empty(), List.of(unknownProvider(name.orElseThrow())));
    }
    ProjectOutline outline = ProjectOutline.of(project, dialect.get());
    CompletableFuture<List<Diagnostic>> bySchema =
        CompletableFuture.supplyAsync(
            () -> schemaFindings(outline), Thread.ofPlatform().name("schema")::start);
    ProjectOutline converted = converted(project, dialect.get());
    Findings findings = new Findings();
    for (Check check : Checks.of(outline.dialect())) {
      check.check(converted, findings);
    }
    List<Diagnostic> found = new ArrayList<>(bySchema.join());
    Set<SourceRange> told = new HashSet<>();
    found.forEach(diagnostic -> told.add(place(diagnostic)));
    findings.all().stream().filter(d -> !told.contains(place(d))).forEach(found::add);
    return new Validated(Optional.of(converted), sorted(found));
  }

  private ProjectOutline converted(ResolvedProject project, Dialect dialect) {
    Mapping document = schema.converted(project.document(), dialect.provider() + ".json");
    return ProjectOutline.of(project.with(document), dialect);
  }

  private static Diagnostic unknownProvider(Scalar.Text name) {
    String clouds = String.join(", ", Dialect.providers());
    return Diagnostic.error(
            "unknown-provider",
            "unknown provider `" + name.value() + "`",
            "`provider.name` can be one of: " + clouds + ".",
            name.source())
        .suggesting(NearestName.of(name.value(), Dialect.providers()).orElse(null));
  }

  private List<Diagnostic> schemaFindings(ProjectOutline outline) {
    String mode =
        new Settings(outline.project().document()).text("configValidationMode").orElse("error");
    PluginTolerance tolerance = new PluginTolerance(outline);
    List<Diagnostic> found = new ArrayList<>();
    for (Finding finding :
        schema.check(outline.project().document(), outline.dialect().provider() + ".json")) {
      Diagnostic diagnostic = tolerance.apply(finding);
      if (isVital(finding) || !(mode.equals("warn") || mode.equals("off"))) {
        found.add(diagnostic);
      } else if (!mode.equals("off")) {
        found.add(diagnostic.as(Severity.WARNING));
      }
    }
    return found;
  }

  /** Without a service's name and a provider there is nothing to go on with. */
  private static boolean isVital(Finding finding) {
    List<String> path = finding.path();
    return (path.isEmpty() && finding.diagnostic().code().equals("missing-property"))
        || path.equals(List.of("provider"))
        || path.equals(List.of("provider", "name"));
  }

  private static SourceRange place(Diagnostic diagnostic) {
    SourceRange place = diagnostic.place();
    return place == null ? SourceRange.none("") : place;
  }

  private static List<Diagnostic> sorted(List<Diagnostic> found) {
    return found.stream()
        .distinct()
        .sorted(
            Comparator.comparing((Diagnostic d) -> place(d).file())
                .thenComparingInt(d -> place(d).line())
                .thenComparingInt(d -> place(d).column()))
        .toList();
  }
}
