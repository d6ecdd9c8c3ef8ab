package dev.tradewind.spi.operation;

import dev.tradewind.model.Service;
import java.time.Instant;

/**
 * @param deployedAt when the wanted state was deployed, as the target lists it
 * @param approval of the changes to what is deployed
 */
public record RollbackRequest(Service service, Instant deployedAt, Approval approval) {}
