package dev.tradewind.model;

import dev.tradewind.model.node.Mapping;

/**
 * Files that functions share.
 *
 * @param key its key under {@code layers}
 * @param path the folder whose content is the layer, relative to the service directory; empty when
 *     an artifact is given
 * @param name the name it is deployed under
 */
public record Layer(
    String key,
    String path,
    String name,
    PackageRules packaging,
    Mapping settings,
    SourceRange source) {}
