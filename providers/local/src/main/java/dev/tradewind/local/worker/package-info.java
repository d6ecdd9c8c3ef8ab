/**
 * The processes that run functions. A {@link dev.tradewind.local.worker.WorkerPool} per function
 * queues invocations and hands them to workers; a {@link dev.tradewind.local.worker.WorkerProcess}
 * is one of them, spoken to through the Lambda Runtime API. What is run, and with which
 * environment, is a {@link dev.tradewind.local.worker.WorkerSpec}.
 */
@NullMarked
package dev.tradewind.local.worker;

import org.jspecify.annotations.NullMarked;
