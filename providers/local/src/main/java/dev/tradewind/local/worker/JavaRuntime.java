package dev.tradewind.local.worker;

import dev.tradewind.local.template.Interpreter;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts Java functions with AWS's own runtime interface client. Its jars are found on the class
 * path of the platform by a class of each; they become the class path of the worker, where the
 * client loads the function's classes from the task root in a class loader of its own, as on
 * Lambda.
 */
final class JavaRuntime {

  private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final List<String> MARKERS =
      List.of(
          "com/amazonaws/services/lambda/runtime/api/client/AWSLambda.class",
          "com/amazonaws/services/lambda/runtime/RequestHandler.class",
          "com/amazonaws/services/lambda/runtime/serialization/PojoSerializer.class",
          "software/amazon/awssdk/utilslite/SdkInternalThreadLocal.class");
  private static final String NATIVE_PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private final Path folder;

  JavaRuntime(Path folder) {
    this.folder = folder;
  }

  WorkerSpec.Start start(Interpreter java, String handler, List<Path> layers) {
    String library = nativeLibrary();
    if (library.isEmpty()) {
      return new WorkerSpec.Start.Impossible(
          "Runtime.InvalidEntrypoint",
          "Java functions run on Linux on x86_64 and arm64 only: AWS's Java runtime client has a"
              + " native part that exists for nothing else. Node.js and Python functions run"
              + " here.");
    }
    try {
      List<String> command = new ArrayList<>();
      command.add(java.path());
      command.add("-XX:+UseSerialGC");
      command.add("-XX:TieredStopAtLevel=1");
      command.add("-Xshare:auto");
      if (java.major() >= 17) {
        command.add("--enable-native-access=ALL-UNNAMED");
      }
      if (java.major() >= 24) {
        command.add("--sun-misc-unsafe-memory-access=allow");
      }
      command.add("-D" + NATIVE_PROPERTY + "=" + unpack(library));
      command.add("-cp");
      command.add(classPath(layers));
      command.add(MAIN);
      command.add(handler);
      return new WorkerSpec.Start.Command(command);
    } catch (IOException e) {
      return new WorkerSpec.Start.Impossible(
          "Runtime.InvalidEntrypoint", "AWS's Java runtime client: " + e.getMessage());
    }
  }

  private static String classPath(List<Path> layers) throws IOException {
    List<String> entries = new ArrayList<>();
    for (String marker : MARKERS) {
      entries.add(jarOf(marker).toString());
    }
    for (Path layer : layers) {
      Path lib = layer.resolve("java/lib");
      if (Files.isDirectory(lib)) {
        try (Stream<Path> jars = Files.list(lib)) {
          jars.filter(jar -> jar.toString().endsWith(".jar"))
              .sorted()
              .forEach(jar -> entries.add(jar.toString()));
        }
      }
    }
    return entries.stream().distinct().collect(Collectors.joining(java.io.File.pathSeparator));
  }

  private static Path jarOf(String resource) throws IOException {
    URL url = JavaRuntime.class.getClassLoader().getResource(resource);
    if (url == null || !(url.openConnection() instanceof JarURLConnection jar)) {
      throw new IOException("the installation is incomplete: no jar has " + resource);
    }
    try {
      return Path.of(new URI(jar.getJarFileURL().toString()));
    } catch (URISyntaxException e) {
      throw new IOException("an odd class path entry: " + jar.getJarFileURL(), e);
    }
  }

  /** The name of the client's library for this machine; empty when there is none. */
  private static String nativeLibrary() {
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
      return "";
    }
    String architecture =
        switch (System.getProperty("os.arch")) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "aarch_64";
          default -> "";
        };
    if (architecture.isEmpty()) {
      return "";
    }
    String machine = architecture.equals("x86_64") ? "x86_64" : "aarch64";
    boolean musl = Files.exists(Path.of("/lib/ld-musl-" + machine + ".so.1"));
    return "libaws-lambda-jni.linux" + (musl ? "_musl" : "") + "-" + architecture + ".so";
  }

  /**
   * Unpacks the library once for all workers. Left to itself the client writes it to one fixed file
   * in {@code /tmp} at every start, over the one that another worker has loaded.
   */
  private Path unpack(String library) throws IOException {
    Path file = folder.resolve(library);
    if (Files.exists(file)) {
      return file;
    }
    try (InputStream in =
        JavaRuntime.class.getClassLoader().getResourceAsStream("jni/" + library)) {
      if (in == null) {
        throw new IOException("the installation is incomplete: no jar has jni/" + library);
      }
      Path temporary = Files.createTempFile(folder, library, ".new");
      Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }
}
