package dev.tradewind.testkit.emulator;

/**
 * An attempt at a call.
 *
 * @param number of the call since the proxy was told to count, from 1; attempts at one call share
 *     it
 * @param attempt from 1
 * @param name {@code cloudformation CreateStack}, {@code s3 PUT /bucket/key} and so on
 */
public record ProxiedCall(int number, int attempt, String name) {}
