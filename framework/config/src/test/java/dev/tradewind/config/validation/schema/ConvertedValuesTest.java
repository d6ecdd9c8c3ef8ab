package dev.tradewind.config.validation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.config.validation.schema.SchemaCheck.Checked;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.json.JsonWriter;
import org.junit.jupiter.api.Test;

/**
 * Values from the environment and from parameters are text; osls 4.3.1 puts the number or the
 * boolean that its schema asks for into the template.
 */
class ConvertedValuesTest {

  private final SchemaCheck schema = new SchemaCheck();

  @Test
  void textBecomesTheNumberOrTheBooleanThatIsAskedFor() throws JsonSyntaxException {
    assertThat(
            function(
                """
                {"handler": "h.f", "logRetentionInDays": "14", "disableLogs": "false",
                 "events": [{"sqs": {"arn": "arn:aws:sqs:us-east-1:123456789012:q", "batchSize": "5",
                                     "enabled": "false"}}]}
                """))
        .isEqualTo(
            compact(
                """
                {"handler": "h.f", "logRetentionInDays": 14, "disableLogs": false,
                 "events": [{"sqs": {"arn": "arn:aws:sqs:us-east-1:123456789012:q", "batchSize": 5,
                                     "enabled": false}}]}
                """));
  }

  @Test
  void numberBecomesTextAndSingleValueAList() throws JsonSyntaxException {
    assertThat(
            function(
                """
                {"handler": "h.f", "description": 5, "tags": {"level": 2},
                 "vpc": {"securityGroupIds": "sg-1", "subnetIds": ["subnet-1"]}}
                """))
        .isEqualTo(
            compact(
                """
                {"handler": "h.f", "description": "5", "tags": {"level": "2"},
                 "vpc": {"securityGroupIds": ["sg-1"], "subnetIds": ["subnet-1"]}}
                """));
  }

  @Test
  void choiceThatTakesAValueAsItIsGoesFirst() throws JsonSyntaxException {
    Checked checked =
        schema.check(
            document(
                """
                {"service": "shop", "provider": {"name": "aws", "runtime": "nodejs22.x",
                 "iam": {"role": {"statements": [{"Effect": "Allow", "Action": ["s3:Get*"],
                                                  "Resource": ["*"]}]}}}}
                """),
            "aws.json");
    assertThat(checked.isConverted()).isFalse();
  }

  @Test
  void mistakeElsewhereKeepsNothingFromBeingConverted() throws JsonSyntaxException {
    Checked checked =
        schema.check(
            document(
                """
                {"service": "shop", "unknown": 1,
                 "provider": {"name": "aws", "runtime": "nodejs22.x", "memorySize": "512"}}
                """),
            "aws.json");
    assertThat(checked.findings()).hasSize(1);
    assertThat(checked.document().at("provider", "memorySize").map(JsonWriter::compact))
        .contains("512");
  }

  private String function(String function) throws JsonSyntaxException {
    Checked checked =
        schema.check(
            document(
                """
                {"service": "shop", "provider": {"name": "aws", "runtime": "nodejs22.x"},
                 "functions": {"f": %s}}
                """
                    .formatted(function)),
            "aws.json");
    assertThat(checked.findings()).isEmpty();
    return JsonWriter.compact(checked.document().at("functions", "f").orElseThrow());
  }

  private static String compact(String json) throws JsonSyntaxException {
    return JsonWriter.compact(document(json));
  }

  private static Mapping document(String json) throws JsonSyntaxException {
    return JsonReader.read(json, "project").asMapping().orElseThrow();
  }
}
