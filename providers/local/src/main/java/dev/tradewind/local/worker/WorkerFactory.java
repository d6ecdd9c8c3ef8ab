package dev.tradewind.local.worker;

/** Makes workers, which are not started yet. */
interface WorkerFactory {
  Worker create(WorkerSpec spec, WorkerEvents events);
}
