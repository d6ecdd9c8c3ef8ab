package dev.tradewind.local.platform;

import dev.tradewind.local.worker.OutputTail;
import org.jspecify.annotations.Nullable;

/**
 * An event for a function.
 *
 * @param event JSON in UTF-8; not changed afterwards
 * @param clientContext JSON that goes along; null for none
 * @param tail takes what the function writes; null when nobody asks
 */
@SuppressWarnings("ArrayRecordComponent") // A payload is handed on, never compared.
record Call(byte[] event, @Nullable String clientContext, @Nullable OutputTail tail) {

  static Call of(byte[] event) {
    return new Call(event, null, null);
  }
}
