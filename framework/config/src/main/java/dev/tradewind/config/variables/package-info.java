/**
 * The {@code ${source(params):address, fallback}} language: its grammar ({@code Template}), what
 * each source gives ({@code Source}), and the resolver that replaces every variable of a tree.
 * Resolution goes by need and remembers everything, so its cost is linear in the size of the tree.
 * The language is that of Serverless Framework v3 and osls, with the {@code git}, {@code stages}
 * and {@code useDotenv} additions of v4.
 */
@NullMarked
package dev.tradewind.config.variables;

import org.jspecify.annotations.NullMarked;
