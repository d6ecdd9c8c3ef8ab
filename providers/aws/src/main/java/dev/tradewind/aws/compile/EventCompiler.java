package dev.tradewind.aws.compile;

/**
 * Compiles every event of one kind in a service, so that what several functions share is made once.
 */
@FunctionalInterface
public interface EventCompiler {

  void compile(Compilation compilation);
}
