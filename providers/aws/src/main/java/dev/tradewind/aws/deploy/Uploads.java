package dev.tradewind.aws.deploy;

import dev.tradewind.aws.session.SeveralCalls;
import dev.tradewind.spi.progress.Progress;
import dev.tradewind.spi.progress.ProgressEvent;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Uploads the files of a deployment: archives at the same time, then the state, then the template.
 */
final class Uploads {

  private static final String STEP = "upload";

  private final DeploymentStore store;
  private final Progress progress;

  Uploads(DeploymentStore store, Progress progress) {
    this.store = store;
    this.progress = progress;
  }

  /**
   * @param archives that are not in the bucket yet
   * @param template as CloudFormation is to read it
   */
  void send(Packaged packaged, List<Archive> archives, DeployableTemplate template) {
    long bytes = archives.stream().mapToLong(Archive::size).sum();
    String what =
        archives.isEmpty()
            ? "the template"
            : archives.size() == 1
                ? archives.getFirst().name() + " (" + size(bytes) + ")"
                : archives.size() + " archives (" + size(bytes) + ")";
    progress.report(new ProgressEvent.StepStarted(STEP, "Uploading " + what));
    AtomicInteger sent = new AtomicInteger();
    SeveralCalls.of(
        archives,
        archive -> {
          store.put(packaged.directory() + "/" + archive.name(), archive.file(), archive.sha256());
          progress.report(
              new ProgressEvent.StepAdvanced(
                  STEP, sent.incrementAndGet() + " of " + archives.size()));
          progress.report(new ProgressEvent.Detail("uploaded " + archive.name()));
          return archive;
        });
    store.put(packaged.directory() + "/" + PastDeployments.STATE, packaged.state());
    store.put(packaged.directory() + "/" + PastDeployments.TEMPLATE, template.text());
    progress.report(new ProgressEvent.StepFinished(STEP, "Uploaded " + what));
  }

  private static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
