package dev.tradewind.aws.stack;

/**
 * A resource that an operation could not make, change or delete.
 *
 * @param action {@code CREATE}, {@code UPDATE} or {@code DELETE}
 * @param reason in the words of CloudFormation
 */
public record ResourceFailure(String logicalId, String type, String action, String reason) {}
