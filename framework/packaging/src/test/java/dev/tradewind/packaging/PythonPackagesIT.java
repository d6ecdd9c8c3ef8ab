package dev.tradewind.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.Code;
import dev.tradewind.model.PackageRules;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.packaging.build.SystemCommands;
import dev.tradewind.packaging.python.RequirementsBuild;
import dev.tradewind.testkit.Programs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real pip, and small packages of PyPI. */
class PythonPackagesIT {

  @TempDir private Path directory;

  @Test
  void aPackageOfPypiIsInTheArchive() throws Exception {
    assertThat(packed("x86_64", "six==1.17.0\n")).contains("main.py", "six.py");
  }

  @Test
  void compiledPackagesAreThoseOfTheFunctionsMachine() throws Exception {
    assertThat(packed("arm64", "MarkupSafe==3.0.2\n"))
        .anyMatch(name -> name.matches("markupsafe/_speedups.*aarch64.*\\.so"));
  }

  private List<String> packed(String architecture, String requirements) throws Exception {
    Programs.require("python3");
    Code code = new Code.Handler("main.handler", Project.PLACE);
    Project project =
        new Project(directory)
            .files("main.py")
            .file("requirements.txt", requirements)
            .architecture(architecture)
            .plugin("serverless-python-requirements", Mapping.empty(Project.PLACE))
            .functionBuilds(new RequirementsBuild(new SystemCommands()))
            .function("f", code, "python3.13", PackageRules.none(Project.PLACE));
    return project.packed("shop.zip");
  }
}
