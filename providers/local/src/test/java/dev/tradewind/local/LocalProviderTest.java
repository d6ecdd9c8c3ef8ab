package dev.tradewind.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.spi.Provider;
import dev.tradewind.spi.operation.CompileRequest;
import dev.tradewind.spi.operation.Deployment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalProviderTest {

  @TempDir Path folder;

  @Test
  void isFoundByItsName() {
    assertThat(ServiceLoader.load(Provider.class)).extracting(Provider::name).contains("local");
  }

  @Test
  void theTemplateHoldsSecretsAndIsPrivate() throws Exception {
    Path code = Files.createDirectories(folder.resolve("code"));
    Files.writeString(code.resolve("index.js"), "1");
    TestService service =
        new TestService("notes", folder)
            .function("f", "nodejs22.x", "index.f")
            .environment("SECRET", "s3cret")
            .from(code);

    Deployment deployment =
        new LocalProvider()
            .compile(new CompileRequest(service.build(), service.artifacts(), Map.of(), folder));

    Path template = deployment.files().getFirst();
    assertThat(template).isEqualTo(folder.resolve("local.json"));
    assertThat(template).content().contains("s3cret");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(template)))
        .isEqualTo("rw-------");
  }
}
