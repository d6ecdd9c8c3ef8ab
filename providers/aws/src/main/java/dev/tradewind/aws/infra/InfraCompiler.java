package dev.tradewind.aws.infra;

import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.EventCompiler;
import dev.tradewind.model.Infra;
import dev.tradewind.model.Service;

/** Puts the portable resources into the template, and the {@code bucket} events with them. */
public final class InfraCompiler implements EventCompiler {

  @Override
  public void compile(Compilation compilation) {
    Service service = compilation.service();
    Infra infra = service.infra();
    infra
        .queues()
        .values()
        .forEach(queue -> Queues.of(service, queue).forEach(compilation.template()::add));
    infra.topics().values().forEach(topic -> compilation.template().add(Topics.of(service, topic)));
    infra.buckets().values().forEach(new Buckets(compilation)::compile);
    infra.tables().values().forEach(it -> compilation.template().add(Tables.of(service, it)));
    infra.secrets().values().forEach(it -> compilation.template().add(Secrets.of(it)));
  }
}
