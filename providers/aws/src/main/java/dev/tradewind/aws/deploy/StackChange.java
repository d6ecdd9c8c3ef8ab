package dev.tradewind.aws.deploy;

import dev.tradewind.aws.session.AwsFailure;
import dev.tradewind.aws.session.AwsSession;
import dev.tradewind.aws.stack.Outcome;
import dev.tradewind.aws.stack.Pause;
import dev.tradewind.aws.stack.StackFailure;
import dev.tradewind.aws.stack.StackOperations;
import dev.tradewind.aws.stack.StackSettings;
import dev.tradewind.aws.stack.StackState;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.Approval;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.OnFailure;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackRequest;

/** Brings a stack to a template, by a change set or directly. */
final class StackChange {

  private final AwsSession session;
  private final StackOperations operations;
  private final ChangeSets changeSets;
  private final StackSettings settings;
  private final StackFailure failure;
  private final String name;

  StackChange(
      AwsSession session,
      Pause pause,
      StackOperations operations,
      StackSettings settings,
      StackFailure failure,
      String name) {
    this.session = session;
    this.operations = operations;
    this.changeSets = ChangeSets.toDeploy(session.cloudFormation(), pause, name);
    this.settings = settings;
    this.failure = failure;
    this.name = name;
  }

  /**
   * Creates the stack. One that cannot be created goes away again, unless rollback is disabled.
   *
   * @param template what the location holds, or will hold after the next update
   */
  void create(TemplateLocation location, Mapping template)
      throws ProviderException, InterruptedException {
    CreateStackRequest.Builder request =
        CreateStackRequest.builder()
            .stackName(name)
            .capabilities(StackSettings.capabilities(template))
            .tags(settings.tags())
            .roleARN(settings.roleArn());
    switch (location) {
      case TemplateLocation.Url url ->
          request
              .templateURL(url.url())
              .parameters(settings.parameters())
              .rollbackConfiguration(settings.rollback());
      case TemplateLocation.Body body -> request.templateBody(body.text());
    }
    if (!settings.notificationArns().isEmpty()) {
      request.notificationARNs(settings.notificationArns());
    }
    if (settings.disableRollback() && location instanceof TemplateLocation.Url) {
      request.disableRollback(true);
    } else {
      request.onFailure(OnFailure.DELETE);
    }
    check(operations.create(request.build()));
  }

  /**
   * Whether there was anything to change.
   *
   * @param template what the location holds
   * @param plan of the changes to it, that the approval is asked for
   */
  boolean update(
      TemplateLocation location,
      Mapping template,
      StackState stack,
      ChangePlan plan,
      Approval approval)
      throws ProviderException, InterruptedException {
    if (!settings.direct()) {
      return updateByChangeSet(location, template, stack, plan, approval);
    }
    if (!approval.of(plan.ofTemplates())) {
      throw declined();
    }
    return updateDirectly(location, template, stack);
  }

  private boolean updateByChangeSet(
      TemplateLocation location,
      Mapping template,
      StackState stack,
      ChangePlan plan,
      Approval approval)
      throws ProviderException, InterruptedException {
    Optional<ChangeSets.Ready> ready;
    try {
      ready = changeSets.create(location, template, settings);
    } catch (ChangeSets.RefusedException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
    if (ready.isEmpty()) {
      return false;
    }
    if (!approval.of(plan.of(ready.get().changes()))) {
      changeSets.delete(ready.get().id());
      throw declined();
    }
    check(
        operations.update(
            stack.id(),
            token -> changeSets.execute(ready.get(), settings.disableRollback(), token)));
    return true;
  }

  private boolean updateDirectly(TemplateLocation location, Mapping template, StackState stack)
      throws ProviderException, InterruptedException {
    UpdateStackRequest.Builder request =
        UpdateStackRequest.builder()
            .stackName(name)
            .capabilities(StackSettings.capabilities(template))
            .tags(settings.tags())
            .parameters(settings.parameters())
            .roleARN(settings.roleArn())
            .rollbackConfiguration(settings.rollback())
            .stackPolicyBody(settings.policy());
    if (settings.disableRollback()) {
      request.disableRollback(true);
    }
    if (!settings.notificationArns().isEmpty()) {
      request.notificationARNs(settings.notificationArns());
    }
    switch (location) {
      case TemplateLocation.Url url -> request.templateURL(url.url());
      case TemplateLocation.Body body -> request.templateBody(body.text());
    }
    try {
      check(
          operations.update(
              stack.id(),
              token ->
                  session.cloudFormation().updateStack(request.clientRequestToken(token).build())));
      return true;
    } catch (CloudFormationException e) {
      if (ChangeSets.saysUnchanged(AwsFailure.message(e))) {
        return false;
      }
      throw e;
    }
  }

  private static ProviderException declined() {
    return new ProviderException(
        Diagnostic.error(
            "changes-declined",
            "the changes were not confirmed",
            "Nothing was changed. `--yes` deploys without a question.",
            null));
  }

  private void check(Outcome outcome) throws ProviderException {
    if (outcome instanceof Outcome.Failed failed) {
      throw failure.of(failed);
    }
  }

  private ProviderException refused(String reason) {
    return new ProviderException(
        Diagnostic.error(
            "change-set-refused",
            "CloudFormation refuses the changes to the stack " + name + ": " + reason,
            "Nothing was changed.",
            null));
  }
}
