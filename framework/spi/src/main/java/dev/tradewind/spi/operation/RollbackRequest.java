package dev.tradewind.spi.operation;

import dev.tradewind.model.Service;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param deployedAt when the wanted state was deployed, as the target lists it; null: the one
 *     before the present one
 */
public record RollbackRequest(Service service, @Nullable Instant deployedAt) {}
