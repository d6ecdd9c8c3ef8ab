package dev.tradewind.spi.operation;

import dev.tradewind.model.Function;
import dev.tradewind.model.Service;
import dev.tradewind.packaging.Artifact;

/**
 * @param configuration settings of the function are brought up to date too, not only its code
 * @param force upload even when the code has not changed
 */
public record DeployFunctionRequest(
    Service service, Function function, Artifact artifact, boolean configuration, boolean force) {}
