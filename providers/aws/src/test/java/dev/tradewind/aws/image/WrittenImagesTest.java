package dev.tradewind.aws.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

  @Test
  void anImageThatWasNotPublishedCannotBeCompiled() {
    ImageSource built = sources("{'images':{'base':'./app'}}", "'base'").getFirst();
    Map<String, String> published = Map.of("base", REPOSITORY + "@" + DIGEST);

    assertThat(built.among(published).sha256()).isEqualTo("a".repeat(64));
    assertThatThrownBy(() -> built.among(Map.of())).hasMessageContaining("base");
  }
}
