package dev.tradewind.cli;

import dev.tradewind.cli.terminal.Console;
import dev.tradewind.cli.terminal.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs the commands that people run most, on a small project of its own, so that the launcher can
 * make an ahead-of-time cache with the classes they use. Prints nothing and touches nothing outside
 * its folder.
 */
final class AotTraining {

  static final String PROJECT =
      """
      service: training
      provider:
        name: aws
        runtime: nodejs22.x
        environment: { STAGE: '${sls:stage}', COPY: "${opt:copy, 'no'}", TABLE: !Ref Table }
      package:
        patterns: ['!docs/**']
      functions:
        hello:
          handler: src/lib/hello.handle
          memorySize: 256
          events:
            - httpApi: GET /hello/{name}
            - http: { path: hello, method: post, cors: true }
            - schedule: rate(1 hour)
            - sqs: { arn: !GetAtt Jobs.Arn }
      resources:
        Resources:
          Jobs: { Type: AWS::SQS::Queue }
          Table: { Type: AWS::SNS::Topic }
      """;

  /** Commands that read and write files, by which a start without a cloud is quick. */
  private static final List<String> ON_FILES =
      List.of(
          "--help",
          "print",
          "validate",
          "validate --config faulty.yml",
          "package --target local",
          "package");

  /** Commands that work on what is deployed, and need a cloud's SDK. */
  private static final List<String> ON_CLOUDS =
      List.of(
          "info --target local",
          "diff",
          "deploy", // everything is new
          "deploy", // nothing has changed
          "info",
          "logs",
          "remove");

  private AotTraining() {}

  /**
   * @param arguments {@code files} or {@code cloud}: which commands; and the folder
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]).toAbsolutePath();
    Files.createDirectories(folder.resolve("src/lib"));
    Files.writeString(folder.resolve("serverless.yml"), PROJECT);
    Files.writeString(folder.resolve("src/lib/hello.js"), "exports.handle = async () => ({});\n");
    Files.writeString(
        folder.resolve("faulty.yml"), PROJECT.replace("memorySize: 256", "memorysize: many"));
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Style style = new Style(false);
    Console console = new Console(nowhere, nowhere, false, style, style, null);
    Interruption interruption = Main.interruption(console);
    Tradewind tradewind =
        new Tradewind(
            console, Map.of("TRADEWIND_STATE_HOME", folder.resolve("state").toString()), folder);
    try (TrainingCloud cloud = TrainingCloud.start()) {
      // Nothing of the user's may choose another cloud: the launcher takes the environment away.
      System.setProperty("aws.endpointUrl", cloud.url());
      System.setProperty("aws.configFile", folder.resolve("none").toString());
      System.setProperty("aws.sharedCredentialsFile", folder.resolve("none").toString());
      System.setProperty("aws.accessKeyId", "training");
      System.setProperty("aws.secretAccessKey", "training");
      for (String command : arguments[0].equals("cloud") ? ON_CLOUDS : ON_FILES) {
        tradewind.run(List.of(command.split(" ", -1)));
      }
    } finally {
      interruption.commandEnded();
    }
  }
}
