package dev.tradewind.config.variables;

import dev.tradewind.config.file.GitState;
import dev.tradewind.config.variables.Answer.Fault;
import dev.tradewind.config.variables.Answer.Nothing;
import dev.tradewind.config.variables.Answer.Value;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code git:sha1} and the like, the names of Serverless Framework v4. */
final class GitSource implements Source {

  private static final SourceRange ORIGIN = SourceRange.none("git");

  private final GitState git;
  private final Map<String, List<String>> commands = new LinkedHashMap<>();

  GitSource(GitState git) {
    this.git = git;
    commands.put("describe", List.of("describe", "--always"));
    commands.put("describeLight", List.of("describe", "--always", "--tags"));
    commands.put("sha1", List.of("rev-parse", "--short", "HEAD"));
    commands.put("commit", List.of("rev-parse", "HEAD"));
    commands.put("branch", List.of("rev-parse", "--abbrev-ref", "HEAD"));
    commands.put("message", List.of("log", "-1", "--pretty=%B"));
    commands.put("messageSubject", List.of("log", "-1", "--pretty=%s"));
    commands.put("messageBody", List.of("log", "-1", "--pretty=%b"));
    commands.put("user", List.of("config", "user.name"));
    commands.put("email", List.of("config", "user.email"));
    commands.put("isDirty", List.of("status", "--porcelain"));
    commands.put("repository", List.of("rev-parse", "--show-toplevel"));
    commands.put("tags", List.of("tag", "--points-at", "HEAD"));
  }

  @Override
  public Answer answer(Question question, Document document) {
    String address = question.address().orElse("");
    List<String> command = commands.get(address);
    if (command == null) {
      Fault fault =
          address.isEmpty()
              ? SimpleSources.missingAddress("git", "git:sha1")
              : Fault.of(
                  "bad-variable",
                  "`git:" + address + "` is not known",
                  "Known are " + String.join(", ", commands.keySet()) + ".");
      return new Fault(
          fault.diagnostic().suggesting(NearestName.of(address, commands.keySet()).orElse(null)));
    }
    return switch (git.ask(command)) {
      case GitState.Output(String output) -> new Value(value(address, output));
      case GitState.Failed(String reason) -> new Nothing(reason);
    };
  }

  private static Node value(String address, String output) {
    return switch (address) {
      case "isDirty" -> new Scalar.Bool(!output.isEmpty(), ORIGIN);
      case "tags" ->
          new Sequence(
              output.lines().<Node>map(tag -> new Scalar.Text(tag, ORIGIN)).toList(), ORIGIN);
      case "repository" ->
          new Scalar.Text(
              output.substring(Math.max(output.lastIndexOf('/'), output.lastIndexOf('\\')) + 1),
              ORIGIN);
      default -> new Scalar.Text(output, ORIGIN);
    };
  }
}
