package dev.tradewind.local.worker;

import dev.tradewind.local.template.ArtifactReference;
import dev.tradewind.local.template.FunctionTemplate;
import dev.tradewind.local.template.Interpreter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Works out how the workers of each function are started on this machine. */
public final class WorkerSpecs {

  /** Stands where Lambda has the account that a function lives in. */
  public static final String ACCOUNT = "000000000000";

  private final Path scripts;
  private final Function<ArtifactReference, Path> folders;
  private final Map<String, Interpreter> interpreters;
  private final WorkerEnvironment environment;
  private final String region;
  private final int defaultConcurrency;

  /**
   * @param scripts the folder that {@link RuntimeFiles} wrote
   * @param folders where an artifact is unpacked
   * @param interpreters by runtime id; one that is not there could not be found
   * @param machine the environment of the user who deploys
   */
  public WorkerSpecs(
      Path scripts,
      Function<ArtifactReference, Path> folders,
      Map<String, Interpreter> interpreters,
      Map<String, String> machine,
      String region,
      String lambdaEndpoint) {
    this.scripts = scripts;
    this.folders = folders;
    this.interpreters = interpreters;
    this.region = region;
    this.environment = new WorkerEnvironment(machine, region, lambdaEndpoint);
    this.defaultConcurrency = Math.max(2, Runtime.getRuntime().availableProcessors() * 2);
  }

  /** The part of a user's environment that functions get to see. */
  public static Map<String, String> passedOn(Map<String, String> environment) {
    return WorkerEnvironment.passed(environment);
  }

  public WorkerSpec of(FunctionTemplate function) {
    Path code = folders.apply(function.code());
    List<Path> layers = function.layers().stream().map(folders).toList();
    List<Path> all = new ArrayList<>(layers);
    all.add(code);
    Integer reserved = function.reservedConcurrency();
    WorkerLanguage language = WorkerLanguage.of(function.runtime()).orElse(WorkerLanguage.PROVIDED);
    return new WorkerSpec(
        function.key(),
        function.name(),
        "arn:aws:lambda:" + region + ":" + ACCOUNT + ":function:" + function.name(),
        start(function, language, code, layers),
        code,
        all,
        environment.of(function, language, code, layers),
        function.memorySize(),
        function.timeout(),
        reserved == null ? defaultConcurrency : reserved);
  }

  private WorkerSpec.Start start(
      FunctionTemplate function, WorkerLanguage language, Path code, List<Path> layers) {
    Interpreter interpreter = interpreters.get(function.runtime().id());
    if (language.needsInterpreter() && interpreter == null) {
      return new WorkerSpec.Start.Impossible(
          "Runtime.InvalidEntrypoint",
          "nothing on this machine runs "
              + function.runtime().id()
              + ": install it, see that it is on PATH, and deploy again");
    }
    String program = interpreter == null ? "" : interpreter.path();
    return switch (language) {
      case NODE -> command(program, scripts.resolve("bootstrap.cjs").toString());
      // Without the packages of the machine, which the cloud does not have.
      case PYTHON -> command(program, "-S", "-u", scripts.resolve("bootstrap.py").toString());
      case JAVA ->
          new JavaRuntime(scripts)
              .start(
                  interpreter == null ? new Interpreter(program, "") : interpreter,
                  function.handler(),
                  layers);
      case PROVIDED -> executable("bootstrap", code, layers);
      case GO -> executable(function.handler(), code, List.of());
    };
  }

  private static WorkerSpec.Start executable(String name, Path code, List<Path> layers) {
    List<Path> candidates = new ArrayList<>();
    candidates.add(code.resolve(name));
    layers.reversed().forEach(layer -> candidates.add(layer.resolve(name)));
    for (Path candidate : candidates) {
      if (Files.isExecutable(candidate) && Files.isRegularFile(candidate)) {
        return command(candidate.toString());
      }
      if (Files.exists(candidate)) {
        return new WorkerSpec.Start.Impossible(
            "Runtime.InvalidEntrypoint",
            "fork/exec /var/task/"
                + name
                + ": permission denied: the file is in the artifact but not executable (chmod +x)");
      }
    }
    return new WorkerSpec.Start.Impossible(
        "Runtime.InvalidEntrypoint",
        "Couldn't find valid bootstrap(s): [/var/task/"
            + name
            + " /opt/"
            + name
            + "]: the artifact has no file "
            + name
            + " at its top");
  }

  private static WorkerSpec.Start command(String... arguments) {
    return new WorkerSpec.Start.Command(List.of(arguments));
  }
}
