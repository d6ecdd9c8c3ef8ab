package dev.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of modules in docs/architecture.md, held to. */
class ModuleBordersTest {

  private static final String ROOT = "dev.tradewind.";

  /** What the classes of each module may use of the others. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "model", Set.of(),
          "packaging", Set.of("model"),
          "spi", Set.of("model", "packaging"),
          "testkit", Set.of(),
          "config", Set.of("model", "spi"),
          "engine", Set.of("model", "packaging", "spi", "config"),
          "cli", Set.of("model", "packaging", "spi", "config", "engine"),
          "local", Set.of("model", "packaging", "spi"),
          "aws", Set.of("model", "packaging", "spi"));

  private static JavaClasses classes;

  @BeforeAll
  static void readClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.tradewind");
  }

  @Test
  void everyModuleIsInTheTable() {
    Set<String> modules = new TreeSet<>();
    classes.forEach(type -> modules.add(module(type)));

    assertThat(modules).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
  }

  @Test
  void modulesUseOnlyWhatTheTableAllows() {
    List<String> trespasses =
        classes.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(ModuleBordersTest::crosses)
            .map(Dependency::getDescription)
            .toList();

    assertThat(trespasses).isEmpty();
  }

  @Test
  void theModelUsesNothingButTheJdk() {
    List<String> foreign =
        classes.stream()
            .filter(type -> module(type).equals("model"))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .filter(used -> !used.isPrimitive())
            .map(JavaClass::getPackageName)
            .filter(name -> !name.startsWith("java.") && !name.startsWith(ROOT + "model"))
            .filter(name -> !name.startsWith("org.jspecify.annotations"))
            .toList();

    assertThat(foreign).isEmpty();
  }

  /**
   * Each type of annotation would cost a proxy class, and each field a method handle, at a start.
   */
  @Test
  void commandsAreDescribedWithoutAnnotations() {
    List<String> annotated =
        classes.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(dependency -> dependency.getTargetClass().isAnnotation())
            .filter(dependency -> dependency.getTargetClass().getName().startsWith("picocli."))
            .map(Dependency::getDescription)
            .toList();

    assertThat(annotated).isEmpty();
  }

  private static boolean crosses(Dependency dependency) {
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    if (!target.getPackageName().startsWith(ROOT)) {
      return false;
    }
    String from = module(dependency.getOriginClass());
    String to = module(target);
    return !from.equals(to) && !MAY_USE.getOrDefault(from, Set.of()).contains(to);
  }

  private static String module(JavaClass type) {
    String rest = type.getPackageName().substring(ROOT.length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
