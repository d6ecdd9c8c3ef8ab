package dev.tradewind.spi.operation;

/**
 * @param removed false when there was nothing
 * @param place what was looked for and where, as in {@code stack notes-dev in us-east-1}; empty
 *     when service, stage and target say it all
 */
public record RemoveResult(boolean removed, String place) {

  public RemoveResult(boolean removed) {
    this(removed, "");
  }
}
