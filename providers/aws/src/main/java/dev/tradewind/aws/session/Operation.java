package dev.tradewind.aws.session;

import dev.tradewind.aws.stack.StackName;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.ProviderException;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Something that is done in a session, and the session with it.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface Operation<T> {

  T in(AwsSession session) throws ProviderException, IOException, InterruptedException;

  /** Where a session comes from. */
  @FunctionalInterface
  interface Opening {
    AwsSession open() throws ProviderException, InterruptedException;
  }

  /**
   * Runs an operation on a service's stack.
   *
   * @param verb what is done to it, for the message when it cannot be: {@code "remove"}
   */
  static <T> T run(AwsSessions sessions, Service service, String verb, Operation<T> operation)
      throws ProviderException {
    return run(() -> sessions.open(service), service, verb, operation);
  }

  /** As the other one, in a session that is opened elsewhere; it is closed here. */
  static <T> T run(Opening opening, Service service, String verb, Operation<T> operation)
      throws ProviderException {
    String attempted = verb + " the stack " + StackName.of(service);
    try (AwsSession session = opening.open()) {
      return operation.in(session);
    } catch (AbortedException e) {
      throw interrupted(attempted, e);
    } catch (InterruptedException e) {
      throw interrupted(attempted, e);
    } catch (SdkException e) {
      throw AwsFailure.of(attempted, e);
    } catch (UncheckedIOException | IOException e) {
      throw new ProviderException(
          Diagnostic.error(
              "package-not-readable",
              "cannot " + attempted,
              "The file system says: " + e.getMessage(),
              null),
          e);
    }
  }

  private static ProviderException interrupted(String attempted, Exception cause) {
    Thread.currentThread().interrupt();
    return new ProviderException(
        Diagnostic.error(
            "interrupted",
            "interrupted: was about to " + attempted,
            "What CloudFormation has begun goes on. Run the command again to watch it.",
            null),
        cause);
  }
}
