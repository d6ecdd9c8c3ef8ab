package dev.tradewind.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.spi.json.JsonWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JavaScript and TypeScript files and git, with the programs of this machine. */
class ScriptsIT {

  @TempDir private Path temporary;

  private Path directory = Path.of("");

  @BeforeEach
  void leaveTheLinks() throws Exception {
    directory = temporary.toRealPath();
  }

  private void write(String name, String text) throws Exception {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private ResolveResult load(Map<String, String> environment, Duration limit) {
    return new ProjectLoader(() -> "i", limit)
        .resolve(
            new LoadRequest(
                directory,
                null,
                Map.of("stage", "qa"),
                Map.of(),
                environment,
                null,
                List.of(),
                false,
                Extent.WHOLE));
  }

  private ResolveResult load() {
    return load(System.getenv(), Duration.ofSeconds(60));
  }

  private Mapping document() {
    ResolveResult result = load();
    assertThat(result.diagnostics()).isEmpty();
    return ((ResolveResult.Resolved) result).project().document();
  }

  private Diagnostic only() {
    ResolveResult result = load();
    assertThat(result).isInstanceOf(ResolveResult.Failed.class);
    assertThat(result.diagnostics()).hasSize(1);
    Diagnostic found = result.diagnostics().getFirst();
    assertThat(found.summary() + found.detail()).doesNotContain("\n", "    at ");
    return found;
  }

  @Test
  void valuesFunctionsAndPromisesOfFiles() throws Exception {
    write(
        "serverless.yml",
        """
        custom: {x: 1, o: {k: "${self:custom.x}"}}
        object: ${file(o.js)}
        key: ${file(o.js):a.b}
        fn: ${file(f.js)}
        property: ${file(o.js):f.k}
        promise: ${file(o.js):p}
        nothing: ${file(o.js):no, 'none'}
        missing: ${file(no.js), 'none'}
        module: ${file(m.mjs):v}
        again: ${file(f.js):stage}
        """);
    write(
        "o.js",
        """
        console.log('noise'); process.stdout.write('{"id":1}\\n');
        module.exports = {a: {b: [1, 'x', null]}, f: async () => ({k: 5}), p: Promise.resolve('${self:custom.x}')};
        """);
    write(
        "f.js",
        """
        module.exports = async ({options, resolveVariable, resolveConfigurationProperty}) => ({
          stage: options.stage,
          all: await Promise.all([resolveVariable('self:custom.x'), resolveVariable("env:NO, 'd'"),
            resolveConfigurationProperty(['custom', 'o'])]),
          nested: '${self:custom.x}',
        });
        """);
    write("m.mjs", "export const v = 3; export default {v: 4};");
    Mapping document = document();
    assertThat(JsonWriter.compact(document.get("object").orElseThrow()))
        .isEqualTo("{\"a\":{\"b\":[1,\"x\",null]},\"p\":{}}");
    assertThat(JsonWriter.compact(document.get("key").orElseThrow())).isEqualTo("[1,\"x\",null]");
    assertThat(JsonWriter.compact(document.get("fn").orElseThrow()))
        .isEqualTo("{\"stage\":\"qa\",\"all\":[1,\"d\",{\"k\":1}],\"nested\":1}");
    assertThat(JsonWriter.compact(document.get("property").orElseThrow())).isEqualTo("5");
    assertThat(JsonWriter.compact(document.get("promise").orElseThrow())).isEqualTo("1");
    assertThat(document.text("nothing")).contains("none");
    assertThat(document.text("missing")).contains("none");
    assertThat(JsonWriter.compact(document.get("module").orElseThrow())).isEqualTo("4");
    assertThat(document.text("again")).contains("qa");
  }

  @Test
  void projectFilesInJavaScript() throws Exception {
    write(
        "serverless.js",
        "module.exports = Promise.resolve({service: 'x', v: '${self:service}-${sls:stage}', d: new"
            + " Date(0)});");
    assertThat(document().text("v")).contains("x-qa");
    assertThat(document().text("d")).contains("1970-01-01T00:00:00.000Z");
    Files.delete(directory.resolve("serverless.js"));
    write("serverless.mjs", "export default {service: 'm'};");
    assertThat(document().text("service")).contains("m");
  }

  @Test
  void faultyVariablesInScriptsPointToTheScript() throws Exception {
    write("serverless.js", "module.exports = {service: 'x', v: '${env:NOT_HERE}'};");
    assertThat(only().place()).hasToString("serverless.js:1:1");
  }

  @Test
  void projectFilesInTypeScript() throws Exception {
    write(
        "serverless.ts",
        """
        const name: string = 'x';
        module.exports = {service: name};
        """);
    write("node_modules/esbuild/package.json", "{\"main\": \"index.js\"}");
    write(
        "node_modules/esbuild/index.js",
        "exports.transformSync = (s) => ({code: s.replace(': string', '')});");
    assertThat(document().text("service")).contains("x");
  }

  @Test
  void typeScriptWithoutACompilerSaysWhatToInstall() throws Exception {
    write(
        "serverless.ts",
        """
        enum E { A = 'x' }
        export default {service: E.A};
        """);
    Diagnostic found = only();
    assertThat(found.code()).isEqualTo("script-failed");
    assertThat(found.summary() + found.detail()).containsIgnoringCase("typescript");
  }

  @Test
  void faultsOfFilesHaveTheirPlace() throws Exception {
    write(
        "serverless.yml",
        """
        v: ${file(lib/f.js)}
        w: 1
        """);
    write(
        "lib/f.js",
        """
        module.exports = () => {
          const x = null;
          return x.y;
        };
        """);
    Diagnostic found = only();
    assertThat(found.code() + " " + found.place()).isEqualTo("script-failed lib/f.js:3:12");
    write(
        "lib/f.js",
        """
        module.exports = {
          a: 1,
          b: ]
        };
        """);
    assertThat(only().place()).hasToString("lib/f.js:3:1");
    write("lib/f.js", "require('not-here');\n");
    assertThat(only().summary()).contains("Cannot find module 'not-here'");
  }

  @Test
  void faultsOfVariablesThatAFileAsksForAreToldOnce() throws Exception {
    write("serverless.yml", "v: ${file(f.js)}\n");
    write("f.js", "module.exports = ({resolveVariable}) => resolveVariable('env:NOT_HERE');\n");
    assertThat(only().code()).isEqualTo("variable-without-value");
    write("f.js", "module.exports = ({resolveVariable}) => resolveVariable('self:v');\n");
    assertThat(only().code()).isEqualTo("circular-variable");
  }

  @Test
  void filesThatEndTheProcessOrNeverAnswer() throws Exception {
    write("serverless.yml", "v: ${file(f.js)}\n");
    write("f.js", "process.exit(0);\n");
    assertThat(only().detail()).contains("process.exit");
    write("f.js", "module.exports = new Promise(() => setInterval(() => {}, 1000));\n");
    assertThat(load(System.getenv(), Duration.ofMillis(300)).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("script-timeout");
  }

  @Test
  void withoutNodeTheMessageNamesIt() throws Exception {
    write("serverless.js", "module.exports = {};");
    assertThat(load(Map.of("PATH", "/nowhere"), Duration.ofSeconds(9)).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("node-missing");
  }

  @Test
  void filesSeeTheEnvironmentOfTheCommandAndOfEnvFiles() throws Exception {
    write(
        "serverless.yml",
        """
        useDotenv: true
        provider: {stage: "${file(s.js)}"}
        v: ${file(e.js)}
        """);
    write("s.js", "module.exports = process.env.STAGE;");
    write("e.js", "module.exports = process.env.FROM_FILE;");
    write(".env.qa", "FROM_FILE=yes");
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("STAGE", "qa");
    ResolveResult result = load(environment, Duration.ofSeconds(60));
    assertThat(((ResolveResult.Resolved) result).project().document().text("v")).contains("yes");
  }

  @Test
  void theStateOfGit() throws Exception {
    write(
        "serverless.yml",
        """
        a: ${git:branch}
        b: ${git:messageSubject}
        c: ${git:isDirty}
        d: ${git:sha1}
        e: ${git:tags}
        """);
    assertThat(load().diagnostics())
        .extracting(Diagnostic::code)
        .containsOnly("variable-without-value");
    for (List<String> arguments :
        List.of(
            List.of("init", "-q", "-b", "trunk"),
            List.of("add", "."),
            List.of("-c", "user.name=n", "-c", "user.email=e", "commit", "-q", "-m", "one\n\ntwo"),
            List.of("tag", "v1"))) {
      List<String> command = new ArrayList<>(List.of("git"));
      command.addAll(arguments);
      assertThat(new ProcessBuilder(command).directory(directory.toFile()).start().waitFor())
          .isZero();
    }
    Mapping document = document();
    assertThat(document.text("a")).contains("trunk");
    assertThat(document.text("b")).contains("one");
    assertThat(JsonWriter.compact(document.get("c").orElseThrow())).isEqualTo("false");
    assertThat(document.text("d").orElseThrow()).hasSizeGreaterThan(5);
    assertThat(JsonWriter.compact(document.get("e").orElseThrow())).isEqualTo("[\"v1\"]");
  }
}
