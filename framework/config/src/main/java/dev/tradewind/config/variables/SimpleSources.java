package dev.tradewind.config.variables;

import dev.tradewind.config.variables.Answer.Fault;
import dev.tradewind.config.variables.Answer.Nothing;
import dev.tradewind.config.variables.Answer.Value;
import dev.tradewind.model.SourceRange;
import dev.tradewind.model.diagnostic.NearestName;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The sources that need no file and no network. */
final class SimpleSources {

  private SimpleSources() {}

  /** {@code self:custom.table}: another place of the project file. */
  static final class Self implements Source {
    @Override
    public Answer answer(Question question, Document document) {
      List<String> path =
          question.address().map(address -> List.of(address.split("\\.", -1))).orElse(List.of());
      Answer answer = document.property(path);
      return answer instanceof Nothing && document.property(List.of()) instanceof Value(Node root)
          ? mistyped(path.getFirst(), (Mapping) root).<Answer>map(Nothing::new).orElse(answer)
          : answer;
    }

    /** Why a block is missing, when a mistyped name of it stands in the file. */
    private static Optional<String> mistyped(String block, Mapping root) {
      return root.get(block).isPresent()
          ? Optional.empty()
          : NearestName.of(block, root.keys())
              .map(near -> "the project file has no `%s`, but `%s`".formatted(block, near));
    }

    @Override
    public boolean isSteady() {
      return false;
    }
  }

  /** {@code env:TABLE}: an environment variable, those of {@code .env} files included. */
  record Env(Environment environment) implements Source {
    @Override
    public Answer answer(Question question, Document document) {
      if (question.address().isEmpty()) {
        return missingAddress("env", "env:TABLE");
      }
      String name = question.address().get();
      return environment
          .get(name)
          .<Answer>map(value -> text(value, "env:" + name))
          .orElseGet(() -> new Nothing("the environment has no `" + name + "`"));
    }

    @Override
    public boolean isSteady() {
      return false; // .env files come in on the way
    }
  }

  /** {@code opt:stage}: an option of the command line. */
  record Opt(Map<String, String> options) implements Source {
    @Override
    public Answer answer(Question question, Document document) {
      if (question.address().isEmpty()) {
        SourceRange origin = SourceRange.none("command line");
        Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
        options.forEach(
            (name, value) ->
                entries.put(name, new Mapping.Entry(origin, new Scalar.Text(value, origin))));
        return new Value(new Mapping(entries, origin));
      }
      String name = question.address().get();
      String value = options.get(name);
      return value == null
          ? new Nothing("the command has no `--" + name + "`")
          : text(value, "--" + name);
    }
  }

  /** {@code sls:stage} and {@code sls:instanceId}. */
  record Sls(Supplier<Answer> stage, Supplier<String> instanceId) implements Source {
    @Override
    public Answer answer(Question question, Document document) {
      String address = question.address().orElse("");
      return switch (address) {
        case "stage" -> stage.get();
        case "instanceId" -> text(instanceId.get(), "sls:instanceId");
        case "" -> missingAddress("sls", "sls:stage");
        default ->
            Fault.of(
                "bad-variable",
                "`sls:" + address + "` is not known",
                "Known are `sls:stage` and `sls:instanceId`.");
      };
    }

    @Override
    public boolean isSteady() {
      return false;
    }
  }

  /** {@code strToBool(x)}: {@code true}, {@code false}, {@code 1} and {@code 0} in any case. */
  static final class StrToBool implements Source {
    @Override
    public Answer answer(Question question, Document document) {
      Scalar input = question.params().isEmpty() ? null : question.params().getFirst();
      if (input == null || input.isNull()) {
        return Fault.of(
            "bad-variable", "`strToBool` has no input", "Write `strToBool(${env:FLAG})`.");
      }
      String text = input.toPlainText().strip();
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "true", "1" -> bool(true);
        case "false", "0" -> bool(false);
        default ->
            Fault.of(
                "bad-variable",
                "`strToBool` cannot read `" + text + "`",
                "It reads `true`, `false`, `1` and `0`.");
      };
    }

    @Override
    public boolean takesSecretMark() {
      return false;
    }

    private static Value bool(boolean value) {
      return new Value(new Scalar.Bool(value, SourceRange.none("strToBool")));
    }
  }

  /**
   * {@code param:key}: {@code --param}, else the stage's, else the default one. The sections are
   * {@code stages.<stage>.params} of Serverless Framework v4 and {@code params.<stage>} of v3.
   */
  record Param(Map<String, String> given, Supplier<Optional<String>> stage) implements Source {
    @Override
    public Answer answer(Question question, Document document) {
      if (question.address().isEmpty()) {
        return missingAddress("param", "param:key");
      }
      String name = question.address().get();
      String value = given.get(name);
      if (value != null) {
        return text(value, "--param");
      }
      Optional<String> current = stage.get();
      if (current.isEmpty()) {
        return new Answer.Broken();
      }
      for (String section : List.of(current.get(), "default")) {
        for (List<String> path :
            List.of(List.of("stages", section, "params", name), List.of("params", section, name))) {
          Answer answer = document.property(path);
          if (!(answer instanceof Nothing)) {
            return answer;
          }
        }
      }
      return new Nothing(
          "no `--param "
              + name
              + "=…` is given and `params` has no `"
              + name
              + "` for stage `"
              + current.get()
              + "`");
    }

    @Override
    public boolean isSteady() {
      return false;
    }
  }

  static Fault missingAddress(String source, String example) {
    return Fault.of(
        "bad-variable", "`" + source + "` needs an address", "Write `${" + example + "}`.");
  }

  static Value text(String value, String origin) {
    Node node = new Scalar.Text(value, SourceRange.none(origin));
    return new Value(node);
  }
}
