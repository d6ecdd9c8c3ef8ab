package dev.tradewind.local.worker;

import dev.tradewind.local.template.FunctionTemplate;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The environment of a function's workers: what Lambda sets (AWS Lambda Developer Guide, "Defined
 * runtime environment variables"), what the project sets, and of the machine's own only what a
 * function could not do without. That is the search path, home and temporary folders, proxies and
 * certificates, and the settings of AWS's credential chain: a function that calls AWS does so as
 * the user who deployed it. No credentials are made up, so without any a call fails as it should.
 */
final class WorkerEnvironment {

  private static final Set<String> PASSED =
      Set.of(
          "PATH",
          "HOME",
          "USER",
          "LOGNAME",
          "TMPDIR",
          "HTTP_PROXY",
          "HTTPS_PROXY",
          "NO_PROXY",
          "ALL_PROXY",
          "http_proxy",
          "https_proxy",
          "no_proxy",
          "all_proxy",
          "SSL_CERT_FILE",
          "SSL_CERT_DIR",
          "NODE_EXTRA_CA_CERTS",
          "REQUESTS_CA_BUNDLE",
          "AWS_CA_BUNDLE",
          "AWS_ACCESS_KEY_ID",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SESSION_TOKEN",
          "AWS_PROFILE",
          "AWS_CONFIG_FILE",
          "AWS_SHARED_CREDENTIALS_FILE",
          "AWS_ROLE_ARN",
          "AWS_WEB_IDENTITY_TOKEN_FILE",
          "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
          "AWS_CONTAINER_CREDENTIALS_FULL_URI",
          "AWS_CONTAINER_AUTHORIZATION_TOKEN",
          "AWS_ENDPOINT_URL");

  private final Map<String, String> machine;
  private final String region;
  private final String lambdaEndpoint;

  /**
   * @param machine the environment of the user who deploys
   * @param lambdaEndpoint URL of the Invoke API
   */
  WorkerEnvironment(Map<String, String> machine, String region, String lambdaEndpoint) {
    this.machine = passed(machine);
    this.region = region;
    this.lambdaEndpoint = lambdaEndpoint;
  }

  /** The part of an environment that functions get to see. */
  static Map<String, String> passed(Map<String, String> environment) {
    Map<String, String> kept = new LinkedHashMap<>();
    environment.forEach(
        (name, value) -> {
          if (PASSED.contains(name)) {
            kept.put(name, value);
          }
        });
    return kept;
  }

  Map<String, String> of(
      FunctionTemplate function, WorkerLanguage language, Path code, List<Path> layers) {
    Map<String, String> all = new LinkedHashMap<>(machine);
    all.put("LANG", "en_US.UTF-8");
    all.put("TZ", ":UTC");
    all.putAll(function.environment());
    all.put("_HANDLER", function.handler());
    all.put("AWS_REGION", region);
    all.put("AWS_DEFAULT_REGION", region);
    all.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + function.runtime().id());
    all.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    all.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memorySize()));
    all.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    all.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
    all.put("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
    all.put("LAMBDA_TASK_ROOT", code.toString());
    all.put("AWS_ENDPOINT_URL_LAMBDA", lambdaEndpoint);
    all.put("TRADEWIND_TARGET", "local");
    searchPaths(all, language, function.runtime().id(), code, layers);
    return all;
  }

  /** Layers are not at /opt here; the variables that Lambda points there name their folders. */
  private static void searchPaths(
      Map<String, String> all,
      WorkerLanguage language,
      String runtime,
      Path code,
      List<Path> layers) {
    List<Path> last = new ArrayList<>(layers.reversed()); // A later layer lies over an earlier one.
    prepend(all, "PATH", existing(last, "bin"));
    List<Path> libraries = new ArrayList<>(existing(List.of(code), "lib"));
    libraries.addAll(existing(last, "lib"));
    prepend(all, "LD_LIBRARY_PATH", libraries);
    switch (language) {
      case NODE -> append(all, "NODE_PATH", existing(last, "nodejs/node_modules"));
      case PYTHON -> {
        List<Path> packages =
            new ArrayList<>(existing(last, "python/lib/" + runtime + "/site-packages"));
        packages.addAll(existing(last, "python"));
        append(all, "PYTHONPATH", packages);
      }
      case JAVA, PROVIDED, GO -> {
        // Nothing more: Java layers are on the class path.
      }
    }
  }

  private static List<Path> existing(List<Path> roots, String inside) {
    return roots.stream().map(root -> root.resolve(inside)).filter(Files::isDirectory).toList();
  }

  private static void prepend(Map<String, String> all, String name, List<Path> folders) {
    join(all, name, folders.stream().map(Path::toString), all.getOrDefault(name, ""), true);
  }

  private static void append(Map<String, String> all, String name, List<Path> folders) {
    join(all, name, folders.stream().map(Path::toString), all.getOrDefault(name, ""), false);
  }

  private static void join(
      Map<String, String> all, String name, Stream<String> folders, String old, boolean before) {
    String added = folders.collect(Collectors.joining(File.pathSeparator));
    if (added.isEmpty()) {
      return;
    }
    if (old.isEmpty()) {
      all.put(name, added);
    } else {
      all.put(name, before ? added + File.pathSeparator + old : old + File.pathSeparator + added);
    }
  }
}
