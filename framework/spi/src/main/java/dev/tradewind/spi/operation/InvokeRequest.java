package dev.tradewind.spi.operation;

import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import org.jspecify.annotations.Nullable;

/**
 * @param payload JSON text in UTF-8; empty for none. The sender does not change it afterwards
 * @param withLogs the result carries what the function wrote
 * @param qualifier a version or alias to call; null: what was deployed last
 * @param context JSON text that the function finds beside its event, as its client context; null
 *     for none
 */
@SuppressWarnings("ArrayRecordComponent") // A payload is handed on, never compared.
public record InvokeRequest(
    Service service,
    Function function,
    byte[] payload,
    Mode mode,
    boolean withLogs,
    @Nullable String qualifier,
    @Nullable String context) {

  /** Who waits for the function. */
  public enum Mode {
    /** The caller waits for the result. */
    SYNC,
    /** The call is accepted and the function runs later, with retries. */
    EVENT,
    /** Nothing runs; only whether the call would be accepted is checked. */
    DRY_RUN
  }
}
