/**
 * Whether and how esbuild bundles a function, in the words of Serverless v4 ({@code build}) and of
 * the npm plugin serverless-esbuild ({@code custom.esbuild}). {@link
 * dev.tradewind.config.bundling.BundlingRules} decides for a function; {@link
 * dev.tradewind.config.bundling.HandlerSource} finds the file that a handler names.
 */
@NullMarked
package dev.tradewind.config.bundling;

import org.jspecify.annotations.NullMarked;
