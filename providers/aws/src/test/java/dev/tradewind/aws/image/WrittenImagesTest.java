package dev.tradewind.aws.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tradewind.model.Service;
import dev.tradewind.model.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenImagesTest {

  private static final String REPOSITORY = FakeEcr.REGISTRY + "/team/repo";
  private static final String DIGEST = "sha256:" + "a".repeat(64);

  private static List<ImageSource> sources(String ecr, String... images) {
    return ImageProject.of(Path.of("/project"), ecr, images).sources();
  }

  @Test
  void aTagIsOfARepositoryOfAnAccount() {
    assertThat(sources("{}", "'" + REPOSITORY + ":v1'"))
        .singleElement()
        .isInstanceOfSatisfying(
            ImageSource.Tagged.class,
            tagged -> {
              assertThat(tagged.parts().account()).isEqualTo("123456789012");
              assertThat(tagged.parts().repository()).isEqualTo("team/repo");
              assertThat(tagged.parts().tag()).isEqualTo("v1");
              assertThat(tagged.at(DIGEST).uri()).isEqualTo(REPOSITORY + "@" + DIGEST);
              assertThat(tagged.at(DIGEST).sha256()).isEqualTo("a".repeat(64));
            });
  }

  @Test
  void anImageWithoutATagIsTheLatest() {
    assertThat(sources("{}", "'" + REPOSITORY + "'"))
        .singleElement()
        .isInstanceOfSatisfying(
            ImageSource.Tagged.class,
            tagged -> {
              assertThat(tagged.parts().tag()).isEqualTo("latest");
              assertThat(tagged.at(DIGEST).uri()).isEqualTo(REPOSITORY + "@" + DIGEST);
            });
  }

  @Test
  void anExactImageNeedsNoPublishing() {
    assertThat(sources("{}", "'" + REPOSITORY + "@" + DIGEST + "'")).isEmpty();
  }

  @Test
  void anImageOfSeveralFunctionsIsPublishedOnce() {
    assertThat(sources("{'images':{'base':'./app'}}", "'base'", "{'name':'base','command':['a']}"))
        .singleElement()
        .isInstanceOfSatisfying(
            ImageSource.Built.class,
            built -> {
              assertThat(built.folder()).isEqualTo("./app");
              assertThat(built.file()).isEqualTo("Dockerfile");
            });
  }

  @Test
  void anImageThatNoFunctionUsesIsLeftAlone() {
    assertThat(sources("{'images':{'base':'./app'}}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "['x']", "true", "{'path':true}", "{'path':['x']}"})
  void anImageWhoseFolderIsNotTextIsRefused(String image) {
    Service service =
        ImageProject.of(Path.of("/project"), "{'images':{'base':" + image + "}}", "'base'")
            .service();
    List<Diagnostic> found = new WrittenImages(service).check(service.function("f0").orElseThrow());

    assertThat(found).extracting(Diagnostic::code).containsExactly("image-path-not-text");
  }

  @Test
  void anImageThatWasNotPublishedCannotBeCompiled() {
    ImageSource built = sources("{'images':{'base':'./app'}}", "'base'").getFirst();
    Map<String, String> published = Map.of("base", REPOSITORY + "@" + DIGEST);

    assertThat(built.among(published).sha256()).isEqualTo("a".repeat(64));
    assertThatThrownBy(() -> built.among(Map.of())).hasMessageContaining("base");
  }
}
