package dev.tradewind.aws.bucket;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import dev.tradewind.aws.event.FunctionEvent;
import java.util.ArrayList;
import java.util.List;

/** Compiles {@code s3} events. */
public final class S3Compiler implements EventCompiler {

  @Override
  public void compile(Compilation compilation) {
    List<FunctionEvent> made = new ArrayList<>();
    List<FunctionEvent> existing = new ArrayList<>();
    for (FunctionEvent event : FunctionEvent.all(compilation, "s3")) {
      (event.settings().has("existing") ? existing : made).add(event);
    }
    new NewBuckets(compilation).compile(made);
    new ExistingBuckets(compilation).compile(existing);
  }
}
