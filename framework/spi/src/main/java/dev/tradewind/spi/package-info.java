/**
 * What providers and plugins implement. A {@link dev.tradewind.spi.Provider} stands for one place
 * that services are deployed to and takes on what it can do by implementing further interfaces
 * ({@link dev.tradewind.spi.Deployer}, {@link dev.tradewind.spi.Invoker}, …), so that what it
 * cannot do is told by its type. Requests and results stand in {@code operation}, progress events
 * in {@code progress}.
 */
@NullMarked
package dev.tradewind.spi;

import org.jspecify.annotations.NullMarked;
