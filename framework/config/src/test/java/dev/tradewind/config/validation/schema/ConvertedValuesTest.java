package dev.tradewind.config.validation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.config.validation.schema.SchemaCheck.Checked;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.json.JsonWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'timeout':'10','memorySize':['512']}       | {'timeout':10,'memorySize':512}",
        "{'description':12}                          | {'description':'12'}",
        "{'tags':{'a':1,'b':true}}                   | {'tags':{'a':'1','b':'true'}}",
        "{'tracing':'true'}                          | {'tracing':true}",
        "{'tracing':'Active'}                        | {'tracing':'Active'}",
        "{'logRetentionInDays':'14'}                 | {'logRetentionInDays':14}",
        "{'reservedConcurrency':'5'}                 | {'reservedConcurrency':5}",
        "{'reservedConcurrency':{'Ref':'A'}}         | {'reservedConcurrency':{'Ref':'A'}}",
        "{'vpc':{'securityGroupIds':'a','subnetIds':['b']}} "
            + "| {'vpc':{'securityGroupIds':['a'],'subnetIds':['b']}}",
        "{'vpc':false}                               | {'vpc':false}",
        "{'url':{'cors':{'maxAge':'30'}}}            | {'url':{'cors':{'maxAge':30}}}",
        "{'environment':{'A':1,'B':null}}            | {'environment':{'A':'1','B':null}}",
        "{'handler':5,'other':5}                     | {'handler':'5','other':5}",
        "{'dependsOn':'A','layers':['arn:a']}        | {'dependsOn':['A'],'layers':['arn:a']}",
        "{'events':[{'sns':123}]}                    | {'events':[{'sns':'123'}]}",
        "{'events':[{'iot':{'sql':1,'enabled':'no'}}]} "
            + "| {'events':[{'iot':{'sql':'1','enabled':'no'}}]}"
      })
  void valuesAreOfTheTypesThatTheSchemaWants(String written, String converted)
      throws JsonSyntaxException {
    Checked checked = schema.check(quoted("{'functions':{'f':" + written + "}}"), "aws.json");

    assertThat(JsonWriter.compact(checked.document()))
        .isEqualTo(JsonWriter.compact(quoted("{'functions':{'f':" + converted + "}}")));
  }

  private static Mapping quoted(String json) throws JsonSyntaxException {
    return document(json.replace('\'', '"'));
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
