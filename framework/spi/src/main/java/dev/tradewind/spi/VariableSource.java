package dev.tradewind.spi;

import dev.tradewind.model.node.Node;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source of {@code ${name(params):address}} variables. Called at most once for the same request
 * in one run of the command, on any thread and on several at once.
 */
public interface VariableSource extends AutoCloseable {

  /** The name in front: {@code ssm} for {@code ${ssm:/path}}. */
  String name();

  /**
   * What stands at an address.
   *
   * @throws ProviderException when the source was asked and refused
   */
  Answer resolve(Request request) throws ProviderException;

  /** Called when the project has been read; connections end here. */
  @Override
  default void close() {}

  /**
   * @param params what stands in parentheses, resolved
   * @param address what stands after the colon, resolved; empty when there is none
   * @param stage of the command
   * @param region of the command; empty when none is known
   * @param profile whose credentials the project wants to be used; null when it says nothing
   * @param options of the command line by name, without dashes
   */
  record Request(
      List<String> params,
      String address,
      String stage,
      String region,
      @Nullable String profile,
      Map<String, String> options) {
    public Request {
      params = List.copyOf(params);
      options = Map.copyOf(options);
    }
  }

  /** What a source says. */
  sealed interface Answer {

    /**
     * A value. Text in it is looked through for variables again.
     *
     * @param secret whether it must never be shown
     */
    record Found(Node value, boolean secret) implements Answer {}

    /** There is no value, which makes the next fallback count. */
    record Missing() implements Answer {}

    /**
     * The source cannot be asked from here: there are no credentials, or no network. Commands that
     * can do without the value go on with a warning.
     *
     * @param why without a full stop
     * @param advice what to do about it, in sentences
     */
    record Unreachable(String why, String advice) implements Answer {}
  }
}
