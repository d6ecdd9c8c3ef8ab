package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.spi.Provider;
import dev.tradewind.testkit.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, started as people start it. */
class LauncherIT {

  @TempDir Path temporary;
  private Path folder;
  private Launcher launcher;

  @BeforeEach
  void useAFolderWithASpace() throws Exception {
    folder = Files.createDirectories(temporary.resolve("a folder"));
    launcher = // Without the cache: it is made in the background and outlives a short command.
        new Launcher(
            folder, Map.of("TRADEWIND_CACHE_HOME", folder + "/cache", "TRADEWIND_NO_AOT", "1"));
  }

  @Test
  void worksThroughASymlinkFromAnotherFolder() throws Exception {
    Path link = folder.resolve("my tradewind");
    Files.createSymbolicLink(link, Launcher.FILE);

    ProcessOutput output = launcher.run(link, "--version");

    assertThat(output.out()).startsWith("tradewind ");
    assertThat(output.exitCode()).isZero();
  }

  /** Started with it, the command asks no jar. */
  @Test
  void theListOfServicesHasWhatTheJarsHave() throws Exception {
    Path jar = Launcher.FILE.resolveSibling("framework/cli/target/tradewind-cli.jar");
    List<String> listed;
    try (ZipFile file = new ZipFile(jar.toFile())) {
      var list = file.getInputStream(file.getEntry("META-INF/tradewind-services"));
      listed = new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }

    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            ServiceLoader.load(Provider.class).stream()
                .map(provider -> Provider.class.getName() + " " + provider.type().getName())
                .toList());
  }

  /** They are many, and all of them are opened when one is looked into for what it may provide. */
  @Test
  void theStartAsksNoJarForServices() throws Exception {
    Path jar = Launcher.FILE.resolveSibling("framework/cli/target/tradewind-cli.jar");
    Path loaded = folder.resolve("loaded.txt");
    Files.writeString(folder.resolve("serverless.yml"), "service: shop\nprovider: aws\n");
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xlog:class+load:file=\"" + loaded + "\"",
                "-Dpicocli.disable.closures=true",
                "-cp",
                jar.toString(),
                "dev.tradewind.cli.Main",
                "validate")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(Files.readString(loaded))
        .contains("dev.tradewind.aws.AwsProvider ")
        .doesNotContain("java.util.ServiceLoader$LazyClassPathLookupIterator");
  }

  @Test
  void namesWithOtherLettersNeedNoLocale() throws Exception {
    Files.writeString(
        folder.resolve("serverless.yml"),
        "service: s\nprovider: aws\ncustom: { word: '${env:WORD}' }\n");

    // The shell makes the letters: what this process could hand over depends on its own locale.
    ProcessOutput output =
        launcher
            .with("LC_ALL", "C")
            .with("LAUNCHER", Launcher.FILE.toString())
            .run(
                Path.of("/bin/sh"),
                "-c",
                "WORD=$(printf 'gr\\303\\266\\303\\237e') exec \"$LAUNCHER\" print --path"
                    + " custom.word");

    assertThat(output.out()).isEqualTo("größe\n");
  }

  @Test
  void aFullDiskBehindTheOutputIsToldAndFails() throws Exception {
    if (!Files.exists(Path.of("/dev/full"))) {
      Programs.missing("there is no /dev/full");
    }
    Process process =
        new ProcessBuilder(Launcher.FILE.toString(), "--help")
            .redirectOutput(Path.of("/dev/full").toFile())
            .start();
    String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(error).startsWith("error: the output cannot be written: ");
  }

  @Test
  void skipsAJavaHomeThatIsTooOld() throws Exception {
    Path jdk = folder.resolve("old jdk");
    Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
    Files.createFile(java);
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");

    ProcessOutput output =
        launcher.with("JAVA_HOME", jdk.toString()).run(Launcher.FILE, "--version");

    assertThat(output.out()).startsWith("tradewind ");
  }

  @Test
  void saysWhatToInstallWhenThereIsNoJdk() throws Exception {
    String text =
        Files.readString(Launcher.FILE)
            .replaceAll("/usr/lib/jvm|/Library/Java|/opt/", "/nowhere/")
            .replace("${HOME:-/}", "/nowhere");
    Path copy = Files.writeString(folder.resolve("tradewind"), text);

    ProcessOutput output =
        launcher
            .without("JAVA_HOME")
            .with("PATH", "/nowhere")
            .run(Path.of("/bin/sh"), copy.toString());

    assertThat(output.exitCode()).isEqualTo(1);
    assertThat(output.err()).contains("needs a JDK of version 25 or newer").contains("JAVA_HOME");
  }

  @Test
  void makesAnAotCacheAtFirstUseAndRemakesItWhenJarsAreNewer() throws Exception {
    Launcher talkative = launcher.with("TRADEWIND_DEBUG_LAUNCHER", "1").without("TRADEWIND_NO_AOT");
    assertThat(talkative.run(Launcher.FILE, "--version").err()).doesNotContain("-XX:AOTCache=");

    Path cache = awaitCache();
    assertThat(talkative.run(Launcher.FILE, "--version").err()).contains("-XX:AOTCache=" + cache);

    Files.setLastModifiedTime(cache, FileTime.from(Instant.EPOCH));
    ProcessOutput stale = talkative.run(Launcher.FILE, "--version");
    assertThat(stale.err()).doesNotContain("-XX:AOTCache=");
    assertThat(stale.out()).startsWith("tradewind ");
    awaitNewer(cache);
    awaitEndOfMaking();
  }

  @Test
  void keepsTheClassesOfCloudsOutOfTheCacheOfOtherCommands() throws Exception {
    Launcher talkative = launcher.with("TRADEWIND_DEBUG_LAUNCHER", "1").without("TRADEWIND_NO_AOT");
    talkative.run(Launcher.FILE, "--version");
    Path files = awaitCache();
    awaitEndOfMaking();

    ProcessOutput cloud = talkative.run(Launcher.FILE, "-C", "deploy", "info", "--stage", "x");
    awaitEndOfMaking();

    assertThat(files.toString()).endsWith("-files.aot");
    assertThat(cloud.err()).doesNotContain("-XX:AOTCache=");
    assertThat(talkative.run(Launcher.FILE, "-C", "deploy", "info").err()).contains("-cloud.aot");
    assertThat(talkative.run(Launcher.FILE, "-C", "deploy", "print").err())
        .contains("-XX:AOTCache=" + files);
  }

  private Path awaitCache() throws Exception {
    Path cacheFolder = folder.resolve("cache");
    return Await.until(
        Duration.ofMinutes(2),
        () -> {
          try (var files = Files.list(cacheFolder)) {
            return files.filter(file -> file.toString().endsWith(".aot")).findFirst();
          }
        });
  }

  private static void awaitNewer(Path cache) throws Exception {
    Await.until(
        Duration.ofMinutes(2),
        () ->
            Files.getLastModifiedTime(cache).toMillis() > 0
                ? java.util.Optional.of(cache)
                : java.util.Optional.empty());
  }

  /** The job cleans up after it has put the cache in place, in the folder that is to be deleted. */
  private void awaitEndOfMaking() throws Exception {
    Path cacheFolder = folder.resolve("cache");
    Await.until(
        Duration.ofMinutes(1),
        () -> {
          try (var files = Files.list(cacheFolder)) {
            boolean making = files.anyMatch(file -> file.toString().endsWith(".making"));
            return making ? java.util.Optional.empty() : java.util.Optional.of(cacheFolder);
          }
        });
  }
}
