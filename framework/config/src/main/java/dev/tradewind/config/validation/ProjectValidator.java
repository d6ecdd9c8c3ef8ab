package dev.tradewind.config.validation;

import dev.tradewind.config.ResolvedProject;
import dev.tradewind.config.dialect.Dialect;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.Settings;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import dev.tradewind.config.validation.schema.SchemaCheck;
import dev.tradewind.config.validation.schema.SchemaCheck.Checked;
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

  /** In characters: every shorter key is near to another. */
  private static final int SHORTEST_MISTYPED = 3;

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
   * What came of a validation.
   *
   * @param found all findings, each mistake once, sorted by place
   * @param project with the values converted to the types that the schema asks for
   * @param isConverted whether any value was
   */
  public record Validated(List<Diagnostic> found, ResolvedProject project, boolean isConverted) {
    public Validated {
      found = List.copyOf(found);
    }
  }

  /**
   * Looks at all of a project.
   *
   * @param meanwhile run while another thread looks at the schema, unless it is clear before that
   *     the project is wrong
   */
  public Validated validate(ResolvedProject project, Runnable meanwhile) {
    Optional<Scalar.Text> name = ProjectOutline.providerName(project.document());
    Optional<Dialect> dialect = Dialect.of(name.map(Scalar.Text::value).orElse(DEFAULT_PROVIDER));
    if (dialect.isEmpty()) {
      return new Validated(List.of(unknownProvider(name.orElseThrow())), project, false);
    }
    ProjectOutline outline = ProjectOutline.of(project, dialect.get());
    CompletableFuture<Checked> bySchema =
        CompletableFuture.supplyAsync(
            () -> schema.check(project.document(), outline.dialect().provider() + ".json"),
            Thread.ofPlatform().name("schema")::start);
    List<Diagnostic> byRules = rules(outline);
    if (byRules.stream().noneMatch(Diagnostic::isError)) {
      meanwhile.run();
    }
    Checked checked = bySchema.join();
    ResolvedProject converted = project;
    if (checked.isConverted()) {
      converted = project.withDocument(checked.document());
      byRules = rules(ProjectOutline.of(converted, dialect.get()));
    }
    List<Diagnostic> found = new ArrayList<>(schemaFindings(outline, checked.findings()));
    Set<SourceRange> told = new HashSet<>();
    found.forEach(diagnostic -> told.add(place(diagnostic)));
    byRules.stream().filter(d -> !told.contains(place(d))).forEach(found::add);
    return new Validated(sorted(found), converted, checked.isConverted());
  }

  /**
   * The keys at the top that are most likely meant to be another one, which is missing. For a file
   * whose variables could not be resolved: there is no more to be known about it.
   */
  public static List<Diagnostic> mistypedKeys(Mapping document) {
    String provider =
        ProjectOutline.providerName(document)
            .flatMap(name -> Dialect.of(name.value()))
            .map(Dialect::provider)
            .orElse(DEFAULT_PROVIDER);
    return new SchemaCheck()
        .check(document, provider + ".json").findings().stream()
            .filter(finding -> finding.path().size() == 1)
            .filter(finding -> finding.path().getFirst().length() >= SHORTEST_MISTYPED)
            .map(Finding::diagnostic)
            .filter(found -> found.code().equals("unknown-property"))
            .filter(
                found -> found.suggestion() != null && document.get(found.suggestion()).isEmpty())
            .toList();
  }

  private static List<Diagnostic> rules(ProjectOutline outline) {
    Findings findings = new Findings();
    for (Check check : Checks.of(outline.dialect())) {
      check.check(outline, findings);
    }
    return findings.all();
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

  private static List<Diagnostic> schemaFindings(ProjectOutline outline, List<Finding> findings) {
    String mode =
        new Settings(outline.project().document()).text("configValidationMode").orElse("error");
    PluginTolerance tolerance = new PluginTolerance(outline);
    List<Diagnostic> found = new ArrayList<>();
    for (Finding finding : findings) {
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
