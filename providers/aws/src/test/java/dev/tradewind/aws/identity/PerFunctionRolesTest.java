package dev.tradewind.aws.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.ProjectFixture;
import org.junit.jupiter.api.Test;

class PerFunctionRolesTest {

  private static CompiledService compile(String provider, String functions) {
    return ProjectFixture.of(
            "{'service':'svc','provider':{'name':'aws'"
                + provider
                + "},'functions':{"
                + functions
                + "}}")
        .compile();
  }

  @Test
  void functionWithStatementsOfItsOwnHasItsOwnRole() {
    CompiledService compiled =
        compile(
            ",'iam':{'role':{'path':'/p/','tags':{'a':'1','b':'2'},'statements':[{'Sid':'shared'}]}}",
            "'one':{'handler':'a.b','tracing':true,'iam':{'inheritStatements':true,'role':{"
                + "'statements':[{'Sid':'own'}],'tags':{'b':'3'}}}},'two':{'handler':'a.b'}");

    assertThat(ProjectFixture.resource(compiled, "OneIamRoleLambdaExecution"))
        .contains(
            "'Action':['logs:CreateLogStream','logs:CreateLogGroup','logs:PutLogEvents'],"
                + "'Resource':[{'Fn::Sub':'arn:${AWS::Partition}:logs:${AWS::Region}:"
                + "${AWS::AccountId}:log-group:/aws/lambda/svc-dev-one:*:*'}]},"
                + "{'Effect':'Allow','Action':['xray:PutTraceSegments',"
                + "'xray:PutTelemetryRecords'],'Resource':['*']},{'Sid':'shared'},{'Sid':'own'}]",
            "'Path':'/p/','RoleName':{'Fn::Join':['-',['svc','dev','one',{'Ref':'AWS::Region'},"
                + "'lambdaRole']]}",
            "'Tags':[{'Key':'a','Value':'1'},{'Key':'b','Value':'3'}]");
    assertThat(ProjectFixture.resource(compiled, "OneLambdaFunction"))
        .contains(
            "'Role':{'Fn::GetAtt':['OneIamRoleLambdaExecution','Arn']}",
            "'DependsOn':['OneLogGroup','OneIamRoleLambdaExecution']");
    assertThat(ProjectFixture.resource(compiled, "IamRoleLambdaExecution"))
        .doesNotContain("xray")
        .contains("{'Sid':'shared'}");
    assertThat(ProjectFixture.resource(compiled, "TwoIamRoleLambdaExecution")).isEqualTo("(none)");
  }

  @Test
  void modePerFunctionLeavesTheSharedRoleOut() {
    CompiledService compiled =
        compile(
            ",'iam':{'role':{'mode':'perFunction','managedPolicies':['arn:m'],"
                + "'statements':[{'Sid':'shared'}]}}",
            "'one':{'handler':'a.b'},"
                + "'two':{'handler':'a.b','role':'arn:aws:iam::1:role/r'},"
                + "'three':{'handler':'a.b','iam':{'inheritStatements':false}}");

    assertThat(ProjectFixture.resource(compiled, "IamRoleLambdaExecution")).isEqualTo("(none)");
    assertThat(ProjectFixture.resource(compiled, "OneIamRoleLambdaExecution"))
        .contains("{'Sid':'shared'}", "'ManagedPolicyArns':['arn:m']");
    assertThat(ProjectFixture.resource(compiled, "TwoIamRoleLambdaExecution")).isEqualTo("(none)");
    assertThat(ProjectFixture.resource(compiled, "ThreeIamRoleLambdaExecution"))
        .doesNotContain("shared");
  }

  @Test
  void settingsOfThePluginAreUnderstood() {
    CompiledService compiled =
        compile(
            "",
            "'one':{'handler':'a.b','iamRoleStatementsName':'mine','iamRoleStatements':[],"
                + "'iamPermissionsBoundary':'arn:b','vpc':{'securityGroupIds':['s'],"
                + "'subnetIds':['n']}}");

    assertThat(ProjectFixture.resource(compiled, "OneIamRoleLambdaExecution"))
        .contains(
            "'RoleName':'mine'",
            "'PermissionsBoundary':'arn:b'",
            "policy/service-role/AWSLambdaVPCAccessExecutionRole");
  }

  /** As osls 4.3.1 with serverless-iam-roles-per-function 3.2. */
  @Test
  void statementsHaveTheShapeThatLiveStacksHave() {
    CompiledService compiled =
        compile(
            ",'iam':{'role':{'statements':[{'Effect':'Allow','Action':'s3:*','Resource':'*'}]}}",
            "'one':{'handler':'a.b','iamRoleStatementsInherit':true,'iamRoleStatements':["
                + "{'Effect':'Allow','Action':'sns:Publish','Resource':['arn:t']}]}");

    assertThat(ProjectFixture.resource(compiled, "OneIamRoleLambdaExecution"))
        .contains(
            "{'Effect':'Allow','Action':['s3:*'],'Resource':'*'},"
                + "{'Effect':'Allow','Action':['sns:Publish'],'Resource':'arn:t'}]");
  }

  @Test
  void longRoleNameLosesItsEndThenIsRefused() {
    String key = "a-function-key-of-some-forty-characters";
    assertThat(
            ProjectFixture.resource(
                compile("", "'" + key + "':{'handler':'a.b','iamRoleStatements':[]}"),
                PerFunctionRoles.id(key)))
        .contains("'" + key + "',{'Ref':'AWS::Region'}]]}");

    CompiledService refused =
        compile("", "'" + key + key + "':{'handler':'a.b','iamRoleStatements':[]}");
    assertThat(refused.diagnostics()).extracting("code").containsExactly("role-name-too-long");
  }
}
