package dev.tradewind.model;

import dev.tradewind.model.node.Mapping;

/**
 * A place that a project can be deployed to.
 *
 * @param name the key under {@code targets}, or the provider's name for the default target and for
 *     targets that are not declared
 * @param provider which provider deploys it: {@code aws}, {@code google}, {@code azure}, {@code
 *     local}
 * @param overrides what the target says differently from {@code provider}
 */
public record Target(String name, String provider, Mapping overrides, SourceRange source) {}
