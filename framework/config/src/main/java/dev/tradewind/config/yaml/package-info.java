/**
 * YAML text to and from {@link dev.tradewind.model.node.Node} trees that know their place. Scalars
 * are read as js-yaml 4 reads them with the schema of osls; tags of a cloud's template language are
 * given in by a {@link dev.tradewind.config.yaml.LocalTags}. Faults become diagnostics: one for a
 * text that is no YAML, and all of the duplicate keys, unknown tags and unknown aliases.
 */
@NullMarked
package dev.tradewind.config.yaml;

import org.jspecify.annotations.NullMarked;
