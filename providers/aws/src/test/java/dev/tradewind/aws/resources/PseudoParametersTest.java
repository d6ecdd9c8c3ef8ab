package dev.tradewind.aws.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.ProjectFixture;
import org.junit.jupiter.api.Test;

/** What osls 4.3.1 with serverless-pseudo-parameters 2.6.1 makes of the same texts. */
class PseudoParametersTest {

  private static final String PLUGIN = "'plugins':['serverless-pseudo-parameters'],";

  @Test
  void textsBecomeSubstitutions() {
    CompiledService compiled = compile(PLUGIN);

    assertThat(ProjectFixture.resource(compiled, "OneLambdaFunction"))
        .contains(
            "'URL':{'Fn::Sub':'https://x.${AWS::Region}/${Bucket.Arn}'}",
            "'ESCAPED':'#{not}'",
            "'PLAIN':'a#b'");
    assertThat(ProjectFixture.resource(compiled, "Bucket"))
        .contains(
            "'BucketName':{'Fn::Sub':'b-${AWS::AccountId}'}",
            "'Value':{'Fn::Sub':'${AWS::Region}-${AWS::Partition}'}",
            "{'Fn::Join':['-',[{'Fn::Sub':'${AWS::Region}'},'x']]}",
            "{'Fn::Sub':['${AWS::Region}${v}',{'v':'1'}]}");
  }

  @Test
  void onlyAwsNamesAreReplacedWhereReferencesAreNotAllowed() {
    CompiledService compiled =
        compile(PLUGIN + "'custom':{'pseudoParameters':{'allowReferences':false}},");

    assertThat(ProjectFixture.resource(compiled, "OneLambdaFunction"))
        .contains("{'Fn::Sub':'https://x.${AWS::Region}/#{Bucket.Arn}'}");
  }

  @Test
  void withoutThePluginTextsStayAsTheyAre() {
    assertThat(ProjectFixture.resource(compile(""), "OneLambdaFunction"))
        .contains("'URL':'https://x.#{AWS::Region}/#{Bucket.Arn}'", "'ESCAPED':'#@{not}'");
  }

  private static CompiledService compile(String top) {
    return ProjectFixture.of(
            "{'service':'svc',"
                + top
                + "'provider':{'name':'aws'},'functions':{'one':{'handler':'a.b','environment':{"
                + "'URL':'https://x.#{AWS::Region}/#{Bucket.Arn}','ESCAPED':'#@{not}',"
                + "'PLAIN':'a#b'}}},"
                + "'resources':{'Resources':{'Bucket':{'Type':'AWS::S3::Bucket','Properties':{"
                + "'BucketName':'b-#{AWS::AccountId}','Tags':["
                + "{'Key':'a','Value':{'Fn::Sub':'#{AWS::Region}-${AWS::Partition}'}},"
                + "{'Key':'b','Value':{'Fn::Join':['-',['#{AWS::Region}','x']]}},"
                + "{'Key':'c','Value':{'Fn::Sub':['#{AWS::Region}${v}',{'v':'1'}]}}]}}}}}")
        .compile();
  }
}
