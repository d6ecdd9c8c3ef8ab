/**
 * Bundles of Node.js handlers, made by the esbuild that the project has installed. {@link
 * dev.tradewind.packaging.esbuild.EsbuildBuild} runs it once for all functions with the same
 * options. What esbuild says of the sources becomes diagnostics with their place.
 */
@NullMarked
package dev.tradewind.packaging.esbuild;

import org.jspecify.annotations.NullMarked;
