package dev.tradewind.spi.operation;

/**
 * @param force deploy even when nothing has changed
 */
public record DeployRequest(Deployment deployment, boolean force) {}
