package dev.tradewind.aws.image;

import dev.tradewind.packaging.build.Command;
import dev.tradewind.packaging.build.Commands;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A Docker that does as it is told: nothing, unless an answer is laid ready. */
final class FakeDocker implements Commands {

  /** What a run prints, and how it ends. */
  private record Answer(int code, List<String> lines) {}

  final List<Command> ran = new ArrayList<>();
  private final Map<String, Deque<Answer>> answers = new HashMap<>();

  /** The next run of a verb ends so; the one after it as is laid ready after this. */
  FakeDocker answers(String verb, int code, String... lines) {
    answers.computeIfAbsent(verb, key -> new ArrayDeque<>()).add(new Answer(code, List.of(lines)));
    return this;
  }

  /** What was asked, in words. */
  List<String> asked() {
    return ran.stream().map(Command::toString).toList();
  }

  @Override
  public int run(Command command, Consumer<String> lines) throws IOException {
    ran.add(command);
    Answer answer = answers.getOrDefault(command.words().get(1), new ArrayDeque<>()).poll();
    if (answer == null) {
      return 0;
    }
    answer.lines().forEach(lines);
    return answer.code();
  }
}
