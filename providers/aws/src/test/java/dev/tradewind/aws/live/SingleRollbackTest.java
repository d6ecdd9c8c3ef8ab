package dev.tradewind.aws.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.aws.deployment.Sha256;
import dev.tradewind.model.Service;
import dev.tradewind.spi.ProviderException;
import dev.tradewind.spi.operation.RollbackFunctionRequest;
import dev.tradewind.spi.progress.Progress;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;

class SingleRollbackTest {

  private final FakeFunctionApi api = new FakeFunctionApi();

  @BeforeEach
  void deployed() {
    api.versions.put("$LATEST", archive("https://new", "new"));
  }

  private static GetFunctionResponse archive(String location, String content) {
    return GetFunctionResponse.builder()
        .configuration(configuration -> configuration.codeSha256(Sha256.of(content)))
        .code(code -> code.location(location))
        .build();
  }

  @Test
  void theFunctionGetsTheArchiveOfTheVersion() throws Exception {
    api.versions.put("3", archive("https://old", "code of https://old"));

    rollback("3", address -> ("code of " + address).getBytes(UTF_8));

    assertThat(api.codeUpdates.getFirst().zipFile().asUtf8String())
        .isEqualTo("code of https://old");
  }

  @Test
  void aContainerImageIsNamedAgainByItsDigest() throws Exception {
    api.versions.put(
        "3",
        GetFunctionResponse.builder()
            .configuration(configuration -> configuration.architecturesWithStrings("arm64"))
            .code(code -> code.imageUri("repo:tag").resolvedImageUri("repo@sha256:1"))
            .build());

    rollback(
        "3",
        address -> {
          throw new IOException("nothing to download");
        });

    assertThat(api.codeUpdates.getFirst().imageUri()).isEqualTo("repo@sha256:1");
    assertThat(api.codeUpdates.getFirst().architecturesAsStrings()).containsExactly("arm64");
  }

  @Test
  void aVersionThatIsNotThereSaysWhereToLook() {
    assertThatThrownBy(() -> rollback("9", address -> new byte[0]))
        .isInstanceOfSatisfying(
            ProviderException.class,
            e -> {
              assertThat(e).hasMessageContaining("no version or alias 9");
              assertThat(e.diagnostic().detail()).contains("deploy list functions");
            });
  }

  @Test
  void nothingIsUpdatedWhenTheCodeCannotBeDownloaded() {
    api.versions.put("3", archive("https://old?signature=secret", "old"));

    assertThatThrownBy(
            () ->
                rollback(
                    "3",
                    address -> {
                      throw new IOException("the answer was HTTP 403");
                    }))
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining("HTTP 403")
        .hasMessageNotContaining("secret");
    assertThat(api.codeUpdates).isEmpty();
  }

  @Test
  void codeOfAnotherVersionIsNotTakenForThatOfTheVersion() {
    api.versions.put("3", archive("https://old", "old"));

    assertThatThrownBy(() -> rollback("3", address -> "new".getBytes(UTF_8)))
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining("the code of version 3 of")
        .hasMessageContaining("SHA-256 differs");
    assertThat(api.codeUpdates).isEmpty();
  }

  private void rollback(String version, CodeDownload download) throws Exception {
    Service service = ProjectFixture.of("{'functions':{'one':{}}}").service();
    new SingleRollback(api, time -> {}, download)
        .run(
            new RollbackFunctionRequest(service, service.function("one").orElseThrow(), version),
            Progress.silent(),
            "eu-west-1");
  }
}
