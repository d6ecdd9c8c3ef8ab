package dev.tradewind.aws.infra;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.cloudformation.Resource;
import dev.tradewind.aws.compile.Settings;
import dev.tradewind.model.Infra;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.MappingBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A portable resource as AWS is to make it.
 *
 * @param settings the portable ones, with those of its {@code aws} block laid over
 * @param properties of {@code aws.properties}: CloudFormation's own, laid over what is made
 */
record AwsForm(Settings settings, Mapping properties) {

  static final String BLOCK = "aws";
  static final String PROPERTIES = "properties";

  static AwsForm of(Infra.Resource resource) {
    Mapping own =
        resource
            .settings()
            .mapping(BLOCK)
            .orElseGet(() -> Mapping.empty(resource.settings().source()));
    Map<String, Mapping.Entry> merged = new LinkedHashMap<>(resource.settings().entries());
    merged.putAll(own.entries());
    return new AwsForm(
        new Settings(new Mapping(merged, resource.settings().source())),
        own.mapping(PROPERTIES).orElseGet(() -> Mapping.empty(Cfn.GENERATED)));
  }

  /** The resource, with what {@code aws.properties} says in front of what is made. */
  Resource made(String id, String type, MappingBuilder made) {
    return Resource.of(id, type, made.putAll(properties));
  }

  boolean isOn(String setting) {
    return settings.has(setting);
  }
}
