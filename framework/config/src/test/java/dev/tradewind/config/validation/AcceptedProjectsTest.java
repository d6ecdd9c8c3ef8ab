package dev.tradewind.config.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.config.LoadResult;
import dev.tradewind.config.binding.ProjectBinder;
import dev.tradewind.config.testing.TestProject;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long files of right settings, in every form that they may have: nothing is found in them. */
class AcceptedProjectsTest {

  @ParameterizedTest
  @ValueSource(strings = {"aws.yml", "portable.yml", "google.yml", "azure.yml", "cloudfront.yml"})
  void nothingIsWrongWithThem(String name) throws IOException, URISyntaxException {
    Path file =
        Path.of(
            Objects.requireNonNull(AcceptedProjectsTest.class.getResource("accepted/" + name))
                .toURI());

    LoadResult result =
        new ProjectBinder()
            .bind(
                TestProject.of(
                    Files.readString(file), null, Objects.requireNonNull(file.getParent())));

    assertThat(result.diagnostics()).isEmpty();
    assertThat(result).isInstanceOf(LoadResult.Loaded.class);
  }
}
