package dev.tradewind.spi.operation;

import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.packaging.Artifact;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the function are brought up to date in any case.
 *
 * @param artifact null for a function that is a container image, and when its code stays
 * @param code whether its code is brought up to date too
 * @param force upload even when the code has not changed
 */
public record DeployFunctionRequest(
    Service service, Function function, @Nullable Artifact artifact, boolean code, boolean force) {}
