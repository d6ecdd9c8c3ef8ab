package dev.tradewind.aws.infra;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.model.Infra;

/**
 * {@code infra.secrets}: {@code AWS::SecretsManager::Secret}, without a value. It is given one past
 * the template, which everybody who may see the stack can read.
 */
final class Secrets {

  private Secrets() {}

  static Resource of(Infra.Resource secret) {
    AwsForm form = AwsForm.of(secret);
    return form.made(
        InfraIds.secret(secret.name()),
        "AWS::SecretsManager::Secret",
        Cfn.object()
            .put("Name", form.settings().value("name").orElse(null))
            .put("Description", form.settings().value("description").orElse(null)));
  }
}
