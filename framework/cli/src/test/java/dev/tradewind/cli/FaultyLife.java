package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.emulator.FaultPlan;
import dev.tradewind.testkit.emulator.FaultyProxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The life of one service: deployed, changed, removed. Each step meets faults, is then done again
 * without any, and has to have come to the same as if there had been none.
 */
final class FaultyLife {

  /**
   * How a step went.
   *
   * @param first the run that met the faults
   * @param calls of that run
   * @param struck how many attempts at calls went wrong
   */
  record Step(CommandOutput first, List<String> calls, int struck) {}

  /** Runs a command that meets faults. */
  @FunctionalInterface
  interface Troubled {
    CommandOutput run(AwsProject project, String... arguments) throws Exception;
  }

  private final AwsProject project;
  private final FaultyProxy proxy;
  private final AwsAccount account;
  private final String stack;

  private FaultyLife(AwsProject project, FaultyProxy proxy, String stage) {
    this.project = project;
    this.proxy = proxy;
    this.account = new AwsAccount(project.endpoint());
    this.stack = "faults-" + stage;
  }

  static FaultyLife begin(Path folder, FaultyProxy proxy, String stage) throws IOException {
    Path own = Files.createDirectory(folder.resolve(stage));
    return new FaultyLife(
        AwsProject.copy("aws-faults", own, "--stage", stage).through(proxy), proxy, stage);
  }

  Step deploy(FaultPlan plan, Troubled troubled) throws Exception {
    Step step = step(plan, troubled, "deploy", "--yes");
    assertDeployed("one");
    return step;
  }

  Step update(FaultPlan plan, Troubled troubled) throws Exception {
    project.edit("src/hello.js", "of one", "of two");
    project.edit("src/worker.js", "of one", "of two");
    project.edit("serverless.yml", "    Jobs:", "    Later: { Type: AWS::SQS::Queue }\n    Jobs:");
    Step step = step(plan, troubled, "deploy", "--yes");
    assertDeployed("two");
    return step;
  }

  /** What no template names may stay for one deploy, no longer. */
  void changeOnceMore() throws Exception {
    project.edit("src/hello.js", "of two", "of three");
    project.edit("src/worker.js", "of two", "of three");
    assertDone(project.here("deploy"));
    assertDeployed("three");
    assertNoLeftovers(account.buckets(stack).getFirst());
  }

  Step remove(FaultPlan plan, Troubled troubled) throws Exception {
    Step step = step(plan, troubled, "remove");
    assertThat(account.stacks(stack)).isEmpty();
    assertThat(account.buckets(stack)).isEmpty();
    assertThat(account.functions(stack)).isEmpty();
    assertThat(account.queues(stack)).isEmpty();
    return step;
  }

  private Step step(FaultPlan plan, Troubled troubled, String... arguments) throws Exception {
    proxy.follow(plan);
    CommandOutput first = troubled.run(project, arguments);
    Step step = new Step(first, proxy.calls(), proxy.struck());
    proxy.follow(FaultPlan.none());
    assertThat(first.err()).doesNotContain("bug in tradewind", "Exception");
    if (first.exitCode() != 0) {
      assertThat(first.err()).contains("error: ");
    }
    assertDone(project.here(arguments));
    return step;
  }

  private static void assertDone(CommandOutput output) {
    assertThat(output.exitCode()).as(output.err()).isZero();
  }

  private void assertDeployed(String code) throws Exception {
    assertThat(account.stacks(stack)).hasSize(1).first().asString().endsWith("E_COMPLETE");
    assertThat(account.changeSets(stack)).isEmpty();
    assertThat(account.invoke(stack + "-hello")).contains("hello of " + code);
    assertThat(account.invoke(stack + "-worker")).contains("work of " + code);
    assertThat(account.functions(stack)).hasSize(2);
    assertThat(account.queues(stack)).hasSize(code.equals("one") ? 1 : 2);
    assertThat(account.buckets(stack)).hasSize(1);
    assertThat(account.objects(account.buckets(stack).getFirst()))
        .as("what the stack's template names")
        .containsAll(archives(account.template(stack)));
    CommandOutput diff = project.here("diff");
    assertThat(diff.out()).as(diff.err()).contains("No changes");
  }

  /** Every object lies beside a template, or is named by one. */
  private void assertNoLeftovers(String bucket) throws Exception {
    List<String> objects = account.objects(bucket);
    Set<String> named = new TreeSet<>();
    List<String> complete = new ArrayList<>();
    for (String key : objects) {
      if (key.endsWith("/compiled-cloudformation-template.json")) {
        complete.add(key.substring(0, key.lastIndexOf('/') + 1));
        named.addAll(archives(account.object(bucket, key)));
      }
    }
    assertThat(objects)
        .allMatch(
            key -> named.contains(key) || complete.stream().anyMatch(key::startsWith),
            "lies beside a template or is named by one: " + named);
  }

  private static Set<String> archives(String template) {
    return java.util.regex.Pattern.compile("\"S3Key\": ?\"([^\"]+)\"")
        .matcher(template)
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
