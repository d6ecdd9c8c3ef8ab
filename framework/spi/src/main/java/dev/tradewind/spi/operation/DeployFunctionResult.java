package dev.tradewind.spi.operation;

/**
 * @param codeChanged false when the deployed code was already this
 * @param configurationChanged false when the settings were already these, or were not to be changed
 */
public record DeployFunctionResult(boolean codeChanged, boolean configurationChanged) {}
