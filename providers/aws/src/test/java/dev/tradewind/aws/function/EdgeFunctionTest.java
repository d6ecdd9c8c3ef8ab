package dev.tradewind.aws.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.ProjectFixture;
import org.junit.jupiter.api.Test;

class EdgeFunctionTest {

  @Test
  void functionAtTheEdgeIsSmallAndPublished() {
    CompiledService compiled =
        ProjectFixture.of(
                "{'service':'svc','provider':{'name':'aws','versionFunctions':false,"
                    + "'memorySize':512,'timeout':20},'functions':{'edge':{'handler':'a.b',"
                    + "'events':[{'cloudFront':{}}]},'large':{'handler':'a.b','memorySize':1024,"
                    + "'events':[{'cloudFront':{}}]},'plain':{'handler':'a.b'}}}")
            .compile();

    assertThat(ProjectFixture.resource(compiled, "EdgeLambdaFunction"))
        .contains("'MemorySize':128,'Timeout':5");
    assertThat(ProjectFixture.resource(compiled, "LargeLambdaFunction"))
        .contains("'MemorySize':1024,'Timeout':5");
    assertThat(ProjectFixture.resource(compiled, "PlainLambdaFunction"))
        .contains("'MemorySize':512,'Timeout':20");
    assertThat(compiled.template().mapping("Outputs").orElseThrow().keys())
        .contains("EdgeLambdaFunctionQualifiedArn")
        .doesNotContain("PlainLambdaFunctionQualifiedArn");
  }
}
