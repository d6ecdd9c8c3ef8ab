package dev.tradewind.spi;

import dev.tradewind.model.node.Node;
import java.util.List;
import java.util.Optional;

/**
 * A source of {@code ${name(params):address}} variables. Called at most once for the same request
 * in one run of the command, on any thread.
 */
public interface VariableSource {

  /** The name in front: {@code ssm} for {@code ${ssm:/path}}. */
  String name();

  /**
   * The value; empty when there is none, which makes the next fallback count. Text in the value is
   * looked through for variables again.
   *
   * @throws ProviderException when the source could not be asked
   */
  Optional<Node> resolve(Request request) throws ProviderException;

  /**
   * @param params what stands in parentheses, resolved
   * @param address what stands after the colon, resolved; empty when there is none
   * @param stage of the command
   * @param region of the command; empty when none is known
   */
  record Request(List<String> params, String address, String stage, String region) {
    public Request {
      params = List.copyOf(params);
    }
  }
}
