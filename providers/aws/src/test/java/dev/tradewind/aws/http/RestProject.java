package dev.tradewind.aws.http;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.compile.ProjectFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A project of the tests, of which only the {@code http} events are compiled. */
final class RestProject {

  private final ProjectFixture project;

  private RestProject(ProjectFixture project) {
    this.project = project;
  }

  static RestProject read(Path folder) throws IOException {
    return new RestProject(ProjectFixture.read(folder));
  }

  /**
   * @param json the file, with single quotes allowed for double ones
   */
  static RestProject of(String json) {
    return new RestProject(ProjectFixture.of(json));
  }

  CompiledService compile() {
    return project.compile(List.of(new HttpEventCompiler()));
  }
}
