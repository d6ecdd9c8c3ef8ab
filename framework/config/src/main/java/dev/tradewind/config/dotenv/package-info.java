/**
 * What the npm plugin serverless-dotenv-plugin adds to the environment of functions. {@link
 * dev.tradewind.config.dotenv.DotenvPlugin} reads its files and settings.
 */
@NullMarked
package dev.tradewind.config.dotenv;

import org.jspecify.annotations.NullMarked;
