package dev.tradewind.config.binding;

import dev.tradewind.config.Extent;
import dev.tradewind.config.LoadResult;
import dev.tradewind.config.ResolvedProject;
import dev.tradewind.config.Whereabouts;
import dev.tradewind.config.dialect.Dialect;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.TargetChoice;
import dev.tradewind.config.validation.ProjectValidator;
import dev.tradewind.model.Target;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** Checks a resolved project and binds it to the model. The way into validation and binding. */
public final class ProjectBinder {

  private final ProjectValidator validator;

  public ProjectBinder() {
    this(new ProjectValidator());
  }

  ProjectBinder(ProjectValidator validator) {
    this.validator = validator;
  }

  /** Loads what checking a project takes; for another thread, before the first project. */
  public void warmUp() {
    validator.warmUp();
  }

  /** For a command that needs all of the project to be right. */
  public LoadResult bind(ResolvedProject project) {
    return bind(project, new Whereabouts(project.document(), project.options(), Extent.WHOLE));
  }

  /**
   * A service when the project has no errors, with the warnings; else everything that was found, in
   * the order of the file.
   *
   * @param whereabouts says what counts as an error
   */
  public LoadResult bind(ResolvedProject project, Whereabouts whereabouts) {
    ProjectValidator.Validated validated = validator.validate(project);
    ResolvedProject converted = validated.project();
    List<Diagnostic> all = validated.found();
    List<Diagnostic> found = whereabouts.weigh(all);
    if (found.stream().anyMatch(Diagnostic::isError)) {
      return new LoadResult.Refused(found);
    }
    Optional<ProjectOutline> outline =
        ProjectOutline.providerName(converted.document())
            .flatMap(name -> Dialect.of(name.value()))
            .map(dialect -> ProjectOutline.of(converted, dialect));
    Optional<Target> target = outline.flatMap(TargetChoice::of);
    return target.isEmpty()
        ? new LoadResult.Refused(all)
        : new LoadResult.Loaded(
            new ServiceBinder(outline.orElseThrow(), target.get()).bind(), found);
  }
}
