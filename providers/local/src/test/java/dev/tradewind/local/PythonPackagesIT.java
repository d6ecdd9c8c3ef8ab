package dev.tradewind.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.local.command.Machine;
import dev.tradewind.spi.operation.InvokeResult;
import dev.tradewind.testkit.Programs;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Python function can import, in a virtual environment that has packages of its own. */
class PythonPackagesIT {

  @TempDir static Path folder;
  private static LocalTarget target;
  private static TestService service;

  @BeforeAll
  static void deploy() throws Exception {
    Programs.require("python3");
    Path venv = folder.resolve("venv");
    List<String> making = List.of("python3", "-m", "venv", "--without-pip", venv.toString());
    assertThat(new ProcessBuilder(making).inheritIO().start().waitFor()).isZero();
    Path version;
    try (Stream<Path> versions = Files.list(venv.resolve("lib"))) {
      version = versions.findFirst().orElseThrow();
    }
    Path installed = version.resolve("site-packages");
    module(installed, "only_here.py", "where = 'machine'");
    module(installed, "vendored.py", "where = 'machine'");
    module(installed, "boto3/__init__.py", "from . import session");
    module(installed, "boto3/session.py", "where = 'machine'");
    module(installed, "six.py", "where = 'machine'");

    Path code = folder.resolve("code");
    module(code, "vendored.py", "where = 'archive'");
    module(code, "six.py", "where = 'archive'");
    module(code, "pack/__init__.py", "");
    module(code, "pack/sibling.py", "where = 'archive'");
    module(
        code,
        "pack/handler.py",
        """
        import json, sqlite3
        from . import sibling
        import boto3, six, vendored, layered, deeper
        def run(event, context):
            places = [sibling, vendored, six, boto3.session, layered, deeper]
            return " ".join(each.where for each in places) + " " + str(callable(exit))
        """);
    module(code, "missing.py", "import only_here");
    Path layer = folder.resolve("layer");
    module(layer, "python/layered.py", "where = 'layer'");
    String packages = "python/lib/" + version.getFileName() + "/site-packages/";
    module(layer, packages + "deeper.py", "where = 'layer'");

    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.merge(
        "PATH", venv.resolve("bin").toString(), (path, bin) -> bin + File.pathSeparator + path);
    Machine here = Machine.with(folder.resolve("state"));
    target =
        new LocalTarget(
            folder, new Machine(here.stateHome(), environment, here.javaHome(), here.classPath()));
    service = new TestService("packages", folder).layer("common", layer);
    String runtime = version.getFileName().toString();
    service.function("all", runtime, "pack/handler.run").layer("common").from(code);
    service.function("missing", runtime, "missing.run").from(code);
    target.deploy(service);
  }

  private static void module(Path root, String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @AfterAll
  static void remove() throws Exception {
    if (target != null) {
      target.close();
    }
  }

  @Test
  void ownPackagesComeFirstAndTheSdkFromTheMachine() throws Exception {
    assertThat(target.result(service, "all", "{}"))
        .isEqualTo("\"archive archive archive machine layer layer True\"");
  }

  @Test
  void packagesOfTheMachineAreNotSeenAndTheLogSaysSo() throws Exception {
    InvokeResult result = target.invoke(service, "missing", "{}");

    assertThat(new String(result.payload(), StandardCharsets.UTF_8))
        .contains("Unable to import module 'missing': No module named 'only_here'");
    assertThat(String.join("\n", target.logs(service, "missing")))
        .contains("only_here is installed on this machine but not packaged with the function");
  }
}
