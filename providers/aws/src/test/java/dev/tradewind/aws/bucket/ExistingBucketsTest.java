package dev.tradewind.aws.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.ProjectFixture;
import org.junit.jupiter.api.Test;

class ExistingBucketsTest {

  @Test
  void aForcedDeploymentCarriesItsTime() {
    CompiledService compiled =
        ProjectFixture.of(
                """
                {'service':'svc','provider':{'name':'aws'},'functions':{'fn':{'handler':'a.b',
                 'events':[{'s3':{'bucket':'there','existing':true,'forceDeploy':true}}]}}}
                """)
            .compileAll();

    assertThat(ProjectFixture.resource(compiled, "FnCustomS31"))
        .contains("'ForceDeploy':" + ProjectFixture.NOW.toEpochMilli());
  }
}
