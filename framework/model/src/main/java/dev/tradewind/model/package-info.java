/**
 * The vocabulary of Tradewind: a service, its functions, layers and portable resources, as
 * immutable records. Nothing here knows a cloud: what only one of them understands stays in a
 * {@code settings} mapping that its provider reads. Events stand in {@code event}, the tree of a
 * project file in {@code node}, findings about it in {@code diagnostic}.
 */
@NullMarked
package dev.tradewind.model;

import org.jspecify.annotations.NullMarked;
