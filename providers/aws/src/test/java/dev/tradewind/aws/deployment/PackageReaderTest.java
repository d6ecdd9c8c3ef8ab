package dev.tradewind.aws.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.spi.operation.Deployment;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageReaderTest {

  private final Service service =
      ProjectFixture.of(
              "{'service':'svc','provider':{'name':'aws'},'functions':{'f':{'handler':'a.b'}}}")
          .service();

  @TempDir private Path folder;

  private Deployment read(String resources) throws Exception {
    Files.writeString(
        folder.resolve(PackageFolder.STATE),
        "{\"package\": {\"artifactDirectoryName\": \"%s1-now\"}}"
            .formatted(DeploymentDirectory.prefix(service)));
    Files.writeString(
        folder.resolve(PackageFolder.TEMPLATE), "{\"Resources\": {" + resources + "}}");
    return new PackageReader(service, folder).read();
  }

  @Test
  void aPackageThatIsWholeHasNoFaults() throws Exception {
    Deployment read =
        read(
            """
            "Queue": {"Type": "AWS::SQS::Queue"},
            "Policy": {"Type": "AWS::SQS::QueuePolicy", "Properties": {"Queues": [{"Ref": "Queue"}]}}
            """);

    assertThat(read.diagnostics()).isEmpty();
  }

  @Test
  void aReferenceToNothingIsToldWithItsPlaceInThePackage() throws Exception {
    Deployment read =
        read(
            """

            "Queue": {"Type": "AWS::SQS::Queue"},
            "Policy": {"Type": "AWS::SQS::QueuePolicy", "Properties": {"Queues": [{"Ref": "Qeue"}]}}
            """);

    Diagnostic fault = read.diagnostics().getFirst();
    assertThat(read.diagnostics()).hasSize(1);
    assertThat(fault.code()).isEqualTo("unknown-reference");
    assertThat(fault.suggestion()).isEqualTo("Queue");
    assertThat(fault.place()).hasToString(folder.resolve(PackageFolder.TEMPLATE) + ":3:79");
  }
}
