package dev.tradewind.aws.live;

import dev.tradewind.model.node.Node;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LoggingConfig;

/**
 * How a function logs, with what Lambda takes where nothing is said.
 *
 * @param application level; null in the text format, which has none
 * @param system level; null in the text format
 */
record Logging(String format, String group, @Nullable String application, @Nullable String system) {

  private static final String TEXT = "Text";
  private static final String LEVEL = "INFO";

  /**
   * @param property without references; null when the template does not say it
   */
  static Logging wanted(@Nullable Node property, String function) {
    return of(
        text(property, "LogFormat"),
        text(property, "LogGroup"),
        text(property, "ApplicationLogLevel"),
        text(property, "SystemLogLevel"),
        function);
  }

  static Logging deployed(FunctionConfiguration deployed) {
    LoggingConfig config = deployed.loggingConfig();
    return config == null
        ? of(null, null, null, null, deployed.functionName())
        : of(
            config.logFormatAsString(),
            config.logGroup(),
            config.applicationLogLevelAsString(),
            config.systemLogLevelAsString(),
            deployed.functionName());
  }

  private static Logging of(
      @Nullable String format,
      @Nullable String group,
      @Nullable String application,
      @Nullable String system,
      String function) {
    boolean isText = format == null || format.equals(TEXT);
    return new Logging(
        format == null ? TEXT : format,
        group == null ? "/aws/lambda/" + function : group,
        isText ? null : application == null ? LEVEL : application,
        isText ? null : system == null ? LEVEL : system);
  }

  private static @Nullable String text(@Nullable Node property, String key) {
    return property == null
        ? null
        : property.asMapping().flatMap(config -> config.text(key)).orElse(null);
  }

  LoggingConfig config() {
    return LoggingConfig.builder()
        .logFormat(format)
        .logGroup(group)
        .applicationLogLevel(application)
        .systemLogLevel(system)
        .build();
  }
}
