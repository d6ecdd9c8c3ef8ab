package dev.tradewind.aws.variables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.node.Node;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.VariableSource.Answer;
import dev.tradewind.spi.json.JsonWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;
import software.amazon.awssdk.services.ssm.model.GetParameterResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/** What becomes of the answers of AWS. */
class ReadersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          String       |           | a,b          | "a,b"                | false
          String       |           | {"a":1}      | "{\\"a\\":1}"        | false
          StringList   |           | a,,b,        | ["a","","b",""]      | false
          StringList   | raw       | a,b          | "a,b"                | false
          SecureString |           | word         | "word"               | true
          SecureString |           | {"a":[1]}    | {"a":[1]}            | true
          SecureString |           | {no json     | "{no json"           | true
          SecureString | raw       | {"a":1}      | "{\\"a\\":1}"        | true
          SecureString | noDecrypt | AQICAHh      | "encrypted"          | false
          """)
  void parametersAreReadByTheirType(
      String type, String option, String value, String json, boolean secret) {
    SsmClient client =
        new Ssm() {
          @Override
          public GetParameterResponse getParameter(GetParameterRequest request) {
            assertThat(request.name()).isEqualTo("/x");
            String text = request.withDecryption() ? value : "encrypted";
            return GetParameterResponse.builder()
                .parameter(Parameter.builder().type(type).value(text).build())
                .build();
          }
        };
    Answer.Found found =
        (Answer.Found) Parameters.read(client, "/x", option == null ? List.of() : List.of(option));
    assertThat(JsonWriter.compact(found.value())).isEqualTo(json);
    assertThat(found.secret()).isEqualTo(secret);
  }

  @Test
  void aParameterThatIsNotThereIsNoValue() {
    SsmClient client =
        new Ssm() {
          @Override
          public GetParameterResponse getParameter(GetParameterRequest request) {
            throw ParameterNotFoundException.builder().message("no").build();
          }
        };
    assertThat(Parameters.read(client, "/x", List.of())).isInstanceOf(Answer.Missing.class);
  }

  @Test
  void outputsAreReadByStackAndKey() throws Exception {
    CloudFormationClient client =
        new CloudFormation() {
          @Override
          public DescribeStacksResponse describeStacks(DescribeStacksRequest request) {
            if (!request.stackName().equals("there")) {
              throw (CloudFormationException)
                  CloudFormationException.builder()
                      .message("Stack with id " + request.stackName() + " does not exist")
                      .build();
            }
            Output output = Output.builder().outputKey("Url.a").outputValue("u").build();
            return DescribeStacksResponse.builder()
                .stacks(Stack.builder().outputs(output).build())
                .build();
          }
        };
    Node found = ((Answer.Found) StackOutputs.read(client, "there.Url.a")).value();
    assertThat(JsonWriter.compact(found)).isEqualTo("\"u\"");
    assertThat(StackOutputs.read(client, "there.No")).isInstanceOf(Answer.Missing.class);
    assertThat(StackOutputs.read(client, "gone.Url")).isInstanceOf(Answer.Missing.class);
    assertThatThrownBy(() -> StackOutputs.read(client, "there"))
        .isInstanceOf(ProviderException.class)
        .hasMessage("`cf:there` names no output");
  }

  @Test
  void anObjectNeedsABucketAndAKey() {
    S3Client client =
        new S3Client() {
          @Override
          public String serviceName() {
            return "s3";
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> BucketObjects.read(client, "bucket"))
        .isInstanceOf(ProviderException.class)
        .hasMessage("`s3:bucket` names no object");
  }

  private abstract static class Ssm implements SsmClient {
    @Override
    public String serviceName() {
      return "ssm";
    }

    @Override
    public void close() {}
  }

  private abstract static class CloudFormation implements CloudFormationClient {
    @Override
    public String serviceName() {
      return "cloudformation";
    }

    @Override
    public void close() {}
  }
}
