package dev.tradewind.aws.session;

import dev.tradewind.aws.stack.StackName;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.ProviderException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Something that is done in a session, and the session with it.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface Operation<T extends @Nullable Object> {

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
  static <T extends @Nullable Object> T run(
      AwsSessions sessions, Service service, String verb, Operation<T> operation)
      throws ProviderException {
    return attempt(sessions, service, verb + " the stack " + StackName.of(service), operation);
  }

  /**
   * Runs an operation on a service.
   *
   * @param attempted to go on from "cannot": {@code "read the logs of shop"}
   */
  static <T extends @Nullable Object> T attempt(
      AwsSessions sessions, Service service, String attempted, Operation<T> operation)
      throws ProviderException {
    return attempt(() -> sessions.open(service), attempted, operation);
  }

  /** In a session that is opened elsewhere; it is closed here. */
  static <T extends @Nullable Object> T attempt(
      Opening opening, String attempted, Operation<T> operation) throws ProviderException {
    try (AwsSession session = opening.open()) {
      return operation.in(session);
    } catch (InterruptedException e) {
      throw AwsFailure.interrupted(attempted, e);
    } catch (SdkException e) {
      throw AwsFailure.of(attempted, e);
    } catch (UncheckedIOException | IOException e) {
      throw new ProviderException(
          Diagnostic.error(
              "files-not-readable",
              "cannot " + attempted,
              "The file system says: " + e.getMessage(),
              null),
          e);
    }
  }
}
