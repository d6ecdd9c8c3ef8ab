package dev.tradewind.engine.npm;

import dev.tradewind.engine.npm.KnownPlugin.Covered;
import dev.tradewind.engine.npm.KnownPlugin.Missing;
import dev.tradewind.engine.npm.KnownPlugin.MissingOnAws;
import dev.tradewind.engine.npm.KnownPlugin.Unknown;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of npm plugins, by what they are for. What those under {@link #covered} do is written
 * in docs/plugins.md.
 */
final class KnownPlugins {

  private static final Map<String, KnownPlugin> TABLE =
      Stream.of(covered(), emulators(), builds(), functions(), apis(), resources(), stacks())
          .flatMap(Function.identity())
          .collect(Collectors.toUnmodifiableMap(KnownPlugin::name, Function.identity()));

  private KnownPlugins() {}

  static KnownPlugin of(String name) {
    KnownPlugin known = TABLE.get(name);
    return known == null ? new Unknown(name) : known;
  }

  /** Their work is done here, or does not reach what is deployed. */
  private static Stream<KnownPlugin> covered() {
    return Stream.of(
            "serverless-offline",
            "serverless-esbuild",
            "serverless-python-requirements",
            "serverless-iam-roles-per-function",
            "serverless-prune-plugin",
            "serverless-dotenv-plugin",
            "serverless-pseudo-parameters",
            "serverless-plugin-git-variables",
            "serverless-better-credentials",
            "serverless-jetpack",
            "serverless-google-cloudfunctions",
            "serverless-azure-functions")
        .map(Covered::new);
  }

  /** Stand-ins for cloud services on this machine. Nothing of them is deployed. */
  private static Stream<KnownPlugin> emulators() {
    String advice =
        "A deployment lacks nothing. On the local target, start the service yourself and give"
            + " functions its address, by an environment variable for example.";
    return Stream.of(
        new Missing("serverless-dynamodb-local", "no DynamoDB is started here", advice),
        new Missing("serverless-dynamodb", "no DynamoDB is started here", advice),
        new Missing("serverless-s3-local", "no S3 is started here", advice),
        new Missing("serverless-offline-sqs", "no queues are polled here", advice),
        new Missing("serverless-offline-sns", "no topics are served here", advice),
        new Missing("serverless-offline-ssm", "no SSM is started here", advice),
        new Missing(
            "serverless-offline-dynamodb-streams", "no table streams are read here", advice),
        new Missing("serverless-offline-kinesis", "no Kinesis streams are read here", advice),
        new Missing(
            "serverless-localstack",
            "requests to AWS are not led to LocalStack",
            "Set AWS_ENDPOINT_URL to LocalStack's address, or use the local target."));
  }

  private static Stream<KnownPlugin> builds() {
    String esbuild =
        " Write `build: esbuild` at the top of the file to bundle every Node.js handler, and"
            + " `build.esbuild` for options; what webpack or Babel plugins add has to be done"
            + " otherwise.";
    return Stream.of(
        new Missing(
            "serverless-webpack",
            "the sources of handlers are packaged as they are, TypeScript ones bundled by esbuild",
            "webpack.config.js is not read." + esbuild),
        new Missing(
            "serverless-bundle",
            "the sources of handlers are packaged as they are, TypeScript ones bundled by esbuild",
            "`custom.bundle` is not read." + esbuild),
        new Missing(
            "serverless-plugin-typescript",
            "TypeScript handlers are bundled by esbuild, which does not check types",
            "Run `npx tsc --noEmit` before deploying to have them checked."),
        new Missing(
            "serverless-plugin-optimize",
            "the sources of handlers are packaged as they are",
            "`custom.optimize` is not read." + esbuild),
        new Missing(
            "serverless-plugin-include-dependencies",
            "all npm packages that are needed at run time are packaged, not only those that a"
                + " handler imports",
            "Write `build: esbuild` for archives that have only what is used."),
        new Missing(
            "serverless-plugin-monorepo",
            "packages that lie in a node_modules folder above the service are not packaged",
            "Write `build: esbuild`: a bundle takes them from wherever they are installed."),
        new Missing(
            "serverless-wsgi",
            "neither its handler `wsgi_handler.handler` nor its settings are in the archive",
            "Install an adapter such as apig-wsgi, and let `handler` name a function of your own"
                + " that calls it."),
        new Missing(
            "serverless-rust",
            "nothing is compiled",
            "Build with `cargo lambda build --release --output-format zip` first, and name the"
                + " result in `package.artifact` of each function."),
        new Missing(
            "serverless-go-plugin",
            "nothing is compiled",
            "Build with `GOOS=linux go build -o bootstrap` first, and name the result in"
                + " `package.artifact` of each function."),
        new Missing(
            "serverless-layers",
            "no layer is made of package.json",
            "Declare the layer under `layers`, with a folder that has `nodejs/node_modules`."));
  }

  private static Stream<KnownPlugin> functions() {
    return Stream.of(
        new Missing(
            "serverless-plugin-warmup",
            "no function keeps the others warm",
            "Set `provisionedConcurrency` on functions that must not start cold, or give them a"
                + " `schedule` event with an input that they answer at once."),
        new MissingOnAws(
            "serverless-plugin-canary-deployments",
            "a new version gets all requests at once",
            "Declare the CodeDeploy application and alias under `resources` to shift them step by"
                + " step."),
        new MissingOnAws(
            "serverless-plugin-tracing",
            "X-Ray is not switched on",
            "Write `tracing: { lambda: true }` under provider."),
        new MissingOnAws(
            "serverless-plugin-log-retention",
            "logs are kept for ever",
            "Write `logRetentionInDays` under provider."),
        new MissingOnAws(
            "serverless-plugin-lambda-insights",
            "Lambda Insights is not switched on",
            "Add the layer LambdaInsightsExtension of your region to `layers`, and the policy"
                + " CloudWatchLambdaInsightsExecutionRolePolicy to `iam.role.managedPolicies`."),
        new MissingOnAws(
            "serverless-plugin-datadog",
            "handlers are not wrapped and Datadog's layers are not added",
            "Add the layers and variables of Datadog's manual installation to the functions."),
        new MissingOnAws(
            "serverless-plugin-aws-alerts",
            "no alarms are made",
            "Declare them as AWS::CloudWatch::Alarm under `resources`."));
  }

  private static Stream<KnownPlugin> apis() {
    return Stream.of(
        new MissingOnAws(
            "serverless-domain-manager",
            "no custom domain is made or mapped, so the API answers at the address that AWS gives"
                + " it only",
            "A domain that exists stays, with the mappings it has. Declare"
                + " AWS::ApiGatewayV2::ApiMapping or AWS::ApiGateway::BasePathMapping under"
                + " `resources` to map a new API to it."),
        new MissingOnAws(
            "serverless-apigateway-service-proxy",
            "the routes under `custom.apiGatewayServiceProxies` are not made",
            "Declare them as AWS::ApiGateway::Method under `resources`, or put a function there."),
        new MissingOnAws(
            "serverless-apigw-binary",
            "binary media types are not set",
            "Write `apiGateway.binaryMediaTypes` under provider."),
        new MissingOnAws(
            "serverless-api-compression",
            "responses are not compressed",
            "Write `apiGateway.minimumCompressionSize` under provider."),
        new MissingOnAws(
            "serverless-add-api-key",
            "no API keys are made",
            "Write `apiGateway.apiKeys` and `apiGateway.usagePlan` under provider."),
        new MissingOnAws(
            "serverless-associate-waf",
            "the API is not put behind a web ACL",
            "Declare an AWS::WAFv2::WebACLAssociation under `resources`."),
        new MissingOnAws(
            "serverless-aws-documentation",
            "the API has no documentation parts",
            "Declare AWS::ApiGateway::DocumentationPart under `resources`."),
        new Missing(
            "serverless-openapi-documenter",
            "no OpenAPI file is written",
            "A deployment lacks nothing."),
        new MissingOnAws(
            "serverless-appsync-plugin",
            "the GraphQL API under `appSync` is not made; a stack that has one would lose it",
            "Declare it as AWS::AppSync::GraphQLApi under `resources` before deploying."));
  }

  private static Stream<KnownPlugin> resources() {
    return Stream.of(
        new MissingOnAws(
            "serverless-step-functions",
            "the state machines under `stepFunctions` are not made; a stack that has them would"
                + " lose them",
            "Declare them as AWS::StepFunctions::StateMachine under `resources` before deploying."),
        new MissingOnAws(
            "serverless-lift",
            "the constructs under `constructs` are not made; a stack that has them would lose them",
            "Take over what `serverless lift eject` shows into `resources` before deploying."),
        new Missing(
            "serverless-s3-sync",
            "no files are copied to buckets",
            "Run `aws s3 sync` after deploying."),
        new Missing(
            "serverless-finch",
            "the web site is not copied to its bucket",
            "Run `aws s3 sync` after deploying."));
  }

  private static Stream<KnownPlugin> stacks() {
    String hooks = "Run them before or after `tradewind`, from a script or in your pipeline.";
    return Stream.of(
        new MissingOnAws(
            "serverless-plugin-split-stacks",
            "everything stays in one stack, which takes 500 resources; a stack that was split would"
                + " lose its nested ones, and make their resources again under the same names",
            "Do not deploy over a stack that was split. Split the service itself."),
        new MissingOnAws(
            "serverless-deployment-bucket",
            "the bucket for artifacts is not made",
            "A bucket that exists is used. Make a new one yourself before deploying, or remove"
                + " `deploymentBucket` to have one in the stack."),
        new MissingOnAws(
            "serverless-plugin-resource-tagging",
            "only resources that take tags from `stackTags` and `tags` have them",
            "Write `stackTags` under provider: CloudFormation hands them to every resource."),
        new MissingOnAws(
            "serverless-cloudformation-sub-variables",
            "`#{…}` stays as it is",
            "Write Fn::Sub with ${…} instead."),
        new Missing("serverless-scriptable-plugin", "its scripts are not run", hooks),
        new Missing("serverless-plugin-scripts", "its scripts are not run", hooks),
        new Missing("serverless-hooks-plugin", "its scripts are not run", hooks),
        new Missing(
            "serverless-stack-output",
            "the outputs are not written to a file",
            "Run `tradewind info --json` after deploying."),
        new Missing(
            "serverless-export-env",
            "the environment is not written to .env",
            "A deployment lacks nothing."),
        new Missing(
            "serverless-plugin-ifelse",
            "its conditions are not looked at",
            "Take what differs by stage from a variable: ${self:custom.${sls:stage}.key}."));
  }
}
