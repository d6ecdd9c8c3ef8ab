package dev.tradewind.config.validation.aws;

import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.config.validation.check.Check;
import dev.tradewind.config.validation.check.Findings;
import dev.tradewind.model.node.Mapping;

/**
 * Serverless v4 makes the API under {@code appSync} without a plugin being listed. Where the plugin
 * is, what is said about it covers the block too.
 */
public final class AppSyncCheck implements Check {

  private static final String BLOCK = "appSync";

  @Override
  public void check(ProjectOutline project, Findings findings) {
    Mapping document = project.project().document();
    if (document.get(BLOCK).isPresent()
        && !project.plugins().contains("serverless-appsync-plugin")) {
      findings.warning(
          "setting-without-effect",
          document.keySource(BLOCK),
          "the GraphQL API under `appSync` is not made",
          "It belongs to the plugin serverless-appsync-plugin, which Tradewind does not take over."
              + " Declare it as AWS::AppSync::GraphQLApi under `resources`.");
    }
  }
}
