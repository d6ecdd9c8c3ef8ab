package dev.tradewind.config.binding;

import dev.tradewind.config.Extent;
import dev.tradewind.config.LoadResult;
import dev.tradewind.config.ResolvedProject;
import dev.tradewind.config.Whereabouts;
import dev.tradewind.config.dialect.Dialect;
import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.dialect.TargetChoice;
import dev.tradewind.config.validation.ProjectValidator;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

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
    // Bound while it is checked; what fails then fails again, if the project turns out to be right.
    FutureTask<Optional<Service>> early = new FutureTask<>(() -> bound(project));
    ProjectValidator.Validated validated = validator.validate(project, early);
    List<Diagnostic> found = whereabouts.weigh(validated.found());
    if (found.stream().anyMatch(Diagnostic::isError)) {
      return new LoadResult.Refused(found);
    }
    Optional<Service> service =
        early.state() == Future.State.SUCCESS && !validated.isConverted()
            ? early.resultNow()
            : bound(validated.project());
    return service
        .<LoadResult>map(bound -> new LoadResult.Loaded(bound, found))
        .orElseGet(() -> new LoadResult.Refused(validated.found()));
  }

  /** Empty when there is no such provider or target. */
  private static Optional<Service> bound(ResolvedProject project) {
    Optional<ProjectOutline> outline =
        ProjectOutline.providerName(project.document())
            .flatMap(name -> Dialect.of(name.value()))
            .map(dialect -> ProjectOutline.of(project, dialect));
    return outline.flatMap(
        known -> TargetChoice.of(known).map(target -> new ServiceBinder(known, target).bind()));
  }
}
