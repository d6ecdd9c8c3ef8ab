package dev.tradewind.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.spi.progress.ProgressEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TargetProgressTest {

  private final List<ProgressEvent> told = new ArrayList<>();
  private final Display display =
      new Display() {
        @Override
        public void report(ProgressEvent event) {
          told.add(event);
        }

        @Override
        public <T> T still(Supplier<T> question) {
          return question.get();
        }
      };

  @Test
  void stepsOfTargetsAreToldApart() {
    TargetProgress us = new TargetProgress(display, "us", false);
    us.report(new ProgressEvent.StepStarted("stack", "Updating"));
    us.report(new ProgressEvent.StepAdvanced("stack", "1 of 2"));
    us.report(new ProgressEvent.StepFinished("stack", "Updated"));
    us.report(new ProgressEvent.StepFailed("stack", "Failed"));
    us.report(new ProgressEvent.Detail("wrote x"));
    assertThat(told)
        .containsExactly(
            new ProgressEvent.StepStarted("us/stack", "us: Updating"),
            new ProgressEvent.StepAdvanced("us/stack", "1 of 2"),
            new ProgressEvent.StepFinished("us/stack", "us: Updated"),
            new ProgressEvent.StepFailed("us/stack", "us: Failed"),
            new ProgressEvent.Detail("us: wrote x"));
  }

  @Test
  void whereDetailsStandAloneTheyAreNamedToo() {
    new TargetProgress(display, "us", true).report(new ProgressEvent.StepAdvanced("s", "1 of 2"));
    assertThat(told).containsExactly(new ProgressEvent.StepAdvanced("us/s", "us: 1 of 2"));
  }
}
