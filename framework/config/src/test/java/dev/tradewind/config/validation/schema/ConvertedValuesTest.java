package dev.tradewind.config.validation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonReader;
import dev.tradewind.spi.json.JsonSyntaxException;
import dev.tradewind.spi.json.JsonWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expectations are the values that osls 4.3.1 goes on with. */
class ConvertedValuesTest {

  private final SchemaCheck schema = new SchemaCheck();

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
    Mapping project = json("{'functions':{'f':" + written + "}}");
    assertThat(JsonWriter.compact(schema.converted(project, "aws.json")))
        .isEqualTo(JsonWriter.compact(json("{'functions':{'f':" + converted + "}}")));
  }

  private static Mapping json(String text) throws JsonSyntaxException {
    return JsonReader.read(text.replace('\'', '"'), "x.json").asMapping().orElseThrow();
  }
}
