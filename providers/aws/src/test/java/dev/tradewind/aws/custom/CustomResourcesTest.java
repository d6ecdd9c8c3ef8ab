package dev.tradewind.aws.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.cloudformation.Cfn;
import dev.tradewind.aws.compile.Compilation;
import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.aws.identity.Statements;
import dev.tradewind.model.node.Mapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomResourcesTest {

  private static final Mapping ON_BUCKET =
      Statements.allow(Cfn.text("arn:aws:s3:::b"), "s3:PutBucketNotification");

  private static Compilation using(String provider) {
    Compilation compilation =
        ProjectFixture.of("{'service':'svc','provider':{'name':'aws'" + provider + "}}")
            .compilation();
    compilation
        .customResources()
        .use(CustomResources.Kind.EXISTING_S3, List.of(ON_BUCKET, ON_BUCKET));
    return compilation;
  }

  private static String json(Compilation compilation, String id) {
    return compilation
        .template()
        .resource(id)
        .map(resource -> ProjectFixture.json(resource.properties()))
        .orElse("(none)");
  }

  @Test
  void functionHasTheIdAndNameOfLiveStacks() {
    Compilation compilation = using("");
    String id = "CustomDashresourceDashexistingDashs3LambdaFunction";

    assertThat(json(compilation, id))
        .isEqualTo(
            "{'Code':{'S3Bucket':{'Ref':'ServerlessDeploymentBucket'},"
                + "'S3Key':'serverless/folder/custom-resources.zip'},"
                + "'FunctionName':'svc-dev-custom-resource-existing-s3',"
                + "'Handler':'s3/handler.handler','MemorySize':1024,'Runtime':'nodejs24.x',"
                + "'Timeout':180,'Role':{'Fn::GetAtt':['IamRoleCustomResourcesLambdaExecution',"
                + "'Arn']}}");
    assertThat(compilation.template().resource(id).orElseThrow().dependsOn())
        .isEqualTo(Cfn.texts("IamRoleCustomResourcesLambdaExecution"));
  }

  @Test
  void statementOnTheSameResourceIsLeftOut() {
    assertThat(json(using(""), CustomResources.ROLE_ID))
        .endsWith(
            "'Statement':[{'Effect':'Allow','Action':['s3:PutBucketNotification'],"
                + "'Resource':'arn:aws:s3:::b'}]}}]}");
  }

  @Test
  void deploymentRoleTakesThePlaceOfOurs() {
    Compilation compilation = using(",'iam':{'deploymentRole':'arn:aws:iam::1:role/d'}");

    assertThat(json(compilation, CustomResources.ROLE_ID)).isEqualTo("(none)");
    assertThat(json(compilation, CustomResources.Kind.EXISTING_S3.functionId()))
        .endsWith("'Role':'arn:aws:iam::1:role/d'}");
  }

  @Test
  void runtimeAndArchitectureAreThoseOfTheProvider() {
    Compilation compilation = using(",'runtime':'nodejs22.x','architecture':'arm64'");

    assertThat(json(compilation, CustomResources.Kind.EXISTING_S3.functionId()))
        .contains("'Runtime':'nodejs22.x'", "'Architectures':['arm64']");
    assertThat(
            json(using(",'runtime':'python3.13'"), CustomResources.Kind.EXISTING_S3.functionId()))
        .contains("'Runtime':'nodejs24.x'");
  }

  @Test
  void logsAreWrittenOnRequest() {
    Compilation compilation = using(",'logs':{'frameworkLambda':true},'logRetentionInDays':3");

    assertThat(json(compilation, "CustomDashresourceDashexistingDashs3LogGroup"))
        .isEqualTo(
            "{'LogGroupName':'/aws/lambda/svc-dev-custom-resource-existing-s3',"
                + "'RetentionInDays':3}");
    assertThat(json(compilation, CustomResources.ROLE_ID))
        .contains(":log-group:/aws/lambda/svc-dev*:*'");
  }

  @Test
  void longNameIsCutAndHashed() {
    Compilation compilation =
        ProjectFixture.of(
                "{'service':'a-service-with-a-rather-long-name','provider':{'name':'aws'}}")
            .compilation();
    compilation.customResources().use(CustomResources.Kind.API_GATEWAY_LOG_ROLE, List.of());

    assertThat(json(compilation, CustomResources.Kind.API_GATEWAY_LOG_ROLE.functionId()))
        .contains("'FunctionName':'a-service-with-a-rather-long-nam");
  }

  @Test
  void archiveHoldsTheHandlersAndIsTheSameEveryTime(@TempDir Path folder) throws Exception {
    Path first = folder.resolve("1.zip");
    Path second = folder.resolve("2.zip");
    CustomResourcesArchive.writeTo(first);
    CustomResourcesArchive.writeTo(second);

    assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    try (ZipFile zip = new ZipFile(first.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .contains(
              "s3/handler.js",
              "cognito-user-pool/handler.js",
              "api-gateway-cloud-watch-role/handler.js");
    }
  }
}
