package dev.tradewind.aws.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.ProviderException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownReferencesTest {

  private static final String TABLE = "'Table':{'Type':'AWS::DynamoDB::Table'}";

  private static final String IS_LIVE =
      "'IsLive':{'Fn::Equals':[{'Ref':'AWS::Region'},{'Ref':'Size'}]}";

  /**
   * @param resources besides a table
   * @param sections besides resources, a parameter and a condition
   * @param function settings of the function {@code hello}
   */
  private static List<Diagnostic> found(String resources, String sections, String function) {
    return found(resources, IS_LIVE, sections, function);
  }

  private static List<Diagnostic> found(
      String resources, String conditions, String sections, String function) {
    ProjectFixture project =
        ProjectFixture.of(
            """
            {'service':'svc','provider':{'name':'aws'},
            'functions':{'hello':{'handler':'a.b'%s}},
            'resources':{'Resources':{%s%s},
            'Parameters':{'Size':{'Type':'String'}},
            'Conditions':{%s}%s}}
            """
                .formatted(function, TABLE, resources, conditions, sections));
    return UnknownReferences.check(project.compileAll().template(), project.service());
  }

  /** With a value in a property of a resource. */
  private static List<Diagnostic> inProperty(String value) {
    return found(
        ",'Q':{'Type':'AWS::SQS::Queue','Properties':{'QueueName':" + value + "}}", "", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Ref':'Table'}",
        "{'Ref':'Size'}",
        "{'Ref':'AWS::NoValue'}",
        "{'Ref':'HelloLambdaFunction'}",
        "{'Fn::GetAtt':['Table','Arn']}",
        "{'Fn::GetAtt':'Table.StreamArn'}",
        "{'Fn::Sub':'${AWS::Region}-${Table}-${Table.Arn}-${Size}'}",
        "{'Fn::Sub':'${!Literal}-$-${}-${a:b}'}",
        "{'Fn::Sub':['${Own}-${Own.Too}',{'Own':{'Ref':'Table'},'Own.Too':'x'}]}",
        "{'Fn::Sub':['${Own}',{'Fn::FindInMap':['M','a','b']}]}",
        "{'Fn::If':['IsLive',{'Ref':'Table'},'x']}",
        "{'Fn::FindInMap':['Regions',{'Ref':'AWS::Region'},'x']}",
        "{'Fn::ImportValue':'Elsewhere'}",
        "{'Ref':'Nothing','and':'more'}",
        "{'Ref':['Nothing']}",
        "{'Condition':{'StringEquals':{'a':'b'}}}",
        "'${Nothing}'"
      })
  void whatIsThereOrNoReferenceIsFine(String value) {
    assertThat(inProperty(value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Ref':'Nothing'}",
        "{'Fn::GetAtt':['Nothing','Arn']}",
        "{'Fn::GetAtt':'Nothing.Arn'}",
        "{'Fn::Sub':'a-${Nothing}'}",
        "{'Fn::Sub':'a-${Nothing.Arn}'}",
        "{'Fn::Sub':['${Own}-${Nothing}',{'Own':'x'}]}",
        "{'Fn::Sub':['${Own}',{'Own':{'Ref':'Nothing'}}]}",
        "{'Fn::If':['Nothing','a','b']}",
        "{'Fn::If':['IsLive','a',{'Fn::Join':['',[{'Ref':'Nothing'}]]}]}"
      })
  void whatIsNotThereIsToldWithItsPlace(String value) {
    assertThat(inProperty(value))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("unknown-reference");
              assertThat(problem.isError()).isFalse();
              assertThat(problem.summary()).contains("\"Nothing\"");
              assertThat(problem.place()).asString().startsWith("serverless.json:3:");
            });
  }

  @Test
  void dependenciesAndConditionsAreReferencesToo() {
    assertThat(
            found(
                ",'A':{'Type':'AWS::SNS::Topic','DependsOn':'Tabel'},"
                    + "'B':{'Type':'AWS::SNS::Topic','DependsOn':['Table','Size'],"
                    + "'Condition':'IsLife'}",
                ",'Outputs':{'O':{'Value':{'Ref':'Tabl'},'Condition':'IsLive'}}",
                ""))
        .extracting(problem -> problem.summary() + " > " + problem.suggestion())
        .containsExactly(
            "There is no resource \"Tabel\" > Table",
            "There is no resource \"Size\" > null",
            "There is no condition \"IsLife\" > IsLive",
            "There is no resource or parameter \"Tabl\" > Table");
  }

  @Test
  void aConditionMayNameAnother() {
    String conditions =
        "'Two':{'Fn::Not':[{'Condition':'%s'}]},'Three':{'Fn::Equals':[{'Ref':'%s'},'x']}";

    assertThat(found("", conditions.formatted("Three", "Size"), "", "")).isEmpty();
    assertThat(found("", conditions.formatted("Four", "Sise"), "", ""))
        .extracting(Diagnostic::summary)
        .containsExactlyInAnyOrder(
            "There is no condition \"Four\"", "There is no resource or parameter \"Sise\"");
  }

  @Test
  void theKeyOfAFunctionIsNotItsLogicalId() {
    assertThat(inProperty("{'Ref':'hello'}"))
        .extracting(Diagnostic::suggestion)
        .containsExactly("HelloLambdaFunction");
  }

  @Test
  void aValueOfTheProviderIsToldOnceForAllFunctions() {
    ProjectFixture project =
        ProjectFixture.of(
            """
            {'service':'svc',
            'provider':{'name':'aws','environment':{'T':{'Ref':'Nothing'}}},
            'functions':{'a':{'handler':'a.b'},'b':{'handler':'a.b'}}}
            """);

    assertThat(UnknownReferences.check(project.compileAll().template(), project.service()))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.place()).asString().startsWith("serverless.json:2:"));
  }

  @Test
  void whatWasMadeFromTheFileIsToldAtItsFunction() {
    assertThat(found("", "", ",'role':'MyRole'"))
        .isNotEmpty()
        .allSatisfy(
            problem -> {
              assertThat(problem.summary()).isEqualTo("There is no resource \"MyRole\"");
              assertThat(problem.place()).asString().startsWith("serverless.json:2:");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'Transform':'AWS::Serverless-2016-10-31'",
        ",'Outputs':{'Fn::Transform':{'Name':'AWS::Include'}}",
        ",'Outputs':{'Fn::ForEach::All':['X',['a'],{'${X}':{'Value':'b'}}]}"
      })
  void nothingIsSaidWhereAMacroMayAddResources(String sections) {
    String queue = ",'Q':{'Type':'AWS::SQS::Queue','Properties':{'QueueName':{'Ref':'Nothing'}}}";

    assertThat(found(queue, sections, "")).isEmpty();
    assertThat(found(queue, "", "")).hasSize(1);
  }

  @Test
  void nothingIsSaidOfATemplateWithAModule() {
    assertThat(
            found(
                ",'M':{'Type':'My::Team::Queue::MODULE'},"
                    + "'Q':{'Type':'AWS::SNS::Topic','DependsOn':'MQueue'}",
                "",
                ""))
        .isEmpty();
  }

  @Test
  void aDeployOfThemDoesNotBegin() {
    List<Diagnostic> two = inProperty("{'Fn::Join':['',[{'Ref':'Nothing'},{'Ref':'Nowhere'}]]}");

    assertThatCode(() -> UnknownReferences.refuse(inProperty("{'Ref':'Table'}")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> UnknownReferences.refuse(two))
        .isInstanceOf(ProviderException.class)
        .hasMessage("the template refers to 2 names that it does not have");
  }

  @Test
  void metadataIsFree() {
    assertThat(found(",'A':{'Type':'AWS::SNS::Topic','Metadata':{'x':{'Ref':'Nothing'}}}", "", ""))
        .isEmpty();
  }
}
