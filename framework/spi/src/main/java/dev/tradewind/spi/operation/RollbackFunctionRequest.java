package dev.tradewind.spi.operation;

import dev.tradewind.model.Function;
import dev.tradewind.model.Service;

/**
 * @param version as the target lists it
 */
public record RollbackFunctionRequest(Service service, Function function, String version) {}
