package dev.tradewind.config.variables;

import dev.tradewind.config.variables.Answer.Fault;
import java.util.function.Supplier;

/**
 * {@code aws:region} and {@code aws:partition}, which are known without asking AWS; the rest
 * ({@code aws:accountId}) is left to the provider. The partitions are those of the AWS General
 * Reference, "Amazon Resource Names".
 */
final class AwsVariables implements Source {

  private static final String DEFAULT_REGION = "us-east-1";

  private final Supplier<Answer> region;
  private final Source provider;

  /**
   * @param region of the command
   * @param provider answers what needs the network
   */
  AwsVariables(Supplier<Answer> region, Source provider) {
    this.region = region;
    this.provider = provider;
  }

  @Override
  public Answer answer(Question question, Document document) {
    return switch (question.address().orElse("")) {
      case "region" -> region();
      case "partition" ->
          region() instanceof Answer.Value value
              ? SimpleSources.text(
                  partition(Literals.text(value.node()).orElse(DEFAULT_REGION)), "aws:partition")
              : region();
      case "accountId" -> provider.answer(question, document);
      case "" -> SimpleSources.missingAddress("aws", "aws:region");
      default ->
          Fault.of(
              "bad-variable",
              "`aws:" + question.address().orElse("") + "` is not known",
              "Known are `aws:accountId`, `aws:region` and `aws:partition`.");
    };
  }

  @Override
  public boolean isSteady() {
    return false;
  }

  /** A file of a cloud without regions may still ask for that of AWS. */
  private Answer region() {
    Answer answer = region.get();
    return answer instanceof Answer.Nothing
        ? SimpleSources.text(DEFAULT_REGION, "default region")
        : answer;
  }

  private static String partition(String region) {
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    if (region.startsWith("us-gov-")) {
      return "aws-us-gov";
    }
    if (region.startsWith("us-isob-")) {
      return "aws-iso-b";
    }
    if (region.startsWith("us-isof-")) {
      return "aws-iso-f";
    }
    if (region.startsWith("eu-isoe-")) {
      return "aws-iso-e";
    }
    if (region.startsWith("eusc-")) {
      return "aws-eusc";
    }
    return region.startsWith("us-iso-") ? "aws-iso" : "aws";
  }
}
