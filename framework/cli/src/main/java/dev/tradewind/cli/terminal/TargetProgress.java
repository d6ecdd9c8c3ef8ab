package dev.tradewind.cli.terminal;

import dev.tradewind.spi.progress.ProgressEvent;
import java.util.function.Supplier;

/**
 * What one of several targets tells: its steps and lines carry its name.
 *
 * @param namesDetails whether a detail stands alone, without the label of its step in front
 */
record TargetProgress(Display display, String target, boolean namesDetails) implements Display {

  @Override
  public void report(ProgressEvent event) {
    display.report(
        switch (event) {
          case ProgressEvent.StepStarted started ->
              new ProgressEvent.StepStarted(id(started.id()), named(started.label()));
          case ProgressEvent.StepAdvanced advanced ->
              new ProgressEvent.StepAdvanced(
                  id(advanced.id()), namesDetails ? named(advanced.detail()) : advanced.detail());
          case ProgressEvent.StepFinished finished ->
              new ProgressEvent.StepFinished(id(finished.id()), named(finished.label()));
          case ProgressEvent.StepFailed failed ->
              new ProgressEvent.StepFailed(id(failed.id()), named(failed.label()));
          case ProgressEvent.Noticed noticed -> noticed;
          case ProgressEvent.Detail detail -> new ProgressEvent.Detail(named(detail.text()));
        });
  }

  @Override
  public <T> T still(Supplier<T> question) {
    return display.still(question);
  }

  private String id(String step) {
    return target + "/" + step;
  }

  private String named(String text) {
    return target + ": " + text;
  }
}
