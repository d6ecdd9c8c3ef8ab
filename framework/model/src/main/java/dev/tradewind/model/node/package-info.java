/**
 * The tree of a project file: what YAML and JSON have in common, each node with the place it was
 * written at. Numbers are IEEE doubles and keys are strings, as in the tools whose files are read
 * here.
 */
@NullMarked
package dev.tradewind.model.node;

import org.jspecify.annotations.NullMarked;
