package dev.tradewind.spi.operation;

/**
 * @param force deploy even when nothing has changed
 * @param approval of changes to what is deployed; not asked for a first deployment
 */
public record DeployRequest(Deployment deployment, boolean force, Approval approval) {}
