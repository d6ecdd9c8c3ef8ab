package dev.tradewind.aws.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ImageRepositoryTest {

  private static final String NAME = "serverless-shop-dev";

  private final FakeEcr ecr = new FakeEcr();

  private ImageRepository repository(String ecrSettings) {
    return new ImageRepository(ecr, ImageProject.of(Path.of("/project"), ecrSettings).service());
  }

  @Test
  void isMadeWhenItIsNotThere() {
    String uri = repository("{'scanOnPush':true,'images':{}}").findOrMake();

    assertThat(uri).isEqualTo(FakeEcr.REGISTRY + "/" + NAME);
    assertThat(ecr.repositories).containsEntry(NAME, true);
    assertThat(ecr.policies).isEmpty();
  }

  @Test
  void oneThatIsThereIsTaken() {
    repository("{'images':{}}").findOrMake();
    repository("{'scanOnPush':true,'images':{}}").findOrMake();

    assertThat(ecr.repositories).containsEntry(NAME, false);
  }

  @Test
  void onlyTheNewestImagesAreKeptWhenTheFileSaysHowMany() {
    repository("{'maxImageCount':3,'images':{}}").findOrMake();

    assertThat(ecr.policies.get(NAME))
        .isEqualTo(
            "{\"rules\":[{\"rulePriority\":1,\"action\":{\"type\":\"expire\"},\"selection\":"
                + "{\"tagStatus\":\"any\",\"countType\":\"imageCountMoreThan\",\"countNumber\":3}}]}");
  }

  @Test
  void isDeletedWithTheService() {
    repository("{'images':{}}").findOrMake();

    assertThat(repository("{'images':{}}").delete()).isTrue();
    assertThat(ecr.repositories).isEmpty();
    assertThat(repository("{'images':{}}").delete()).isFalse();
  }

  @Test
  void aProjectWithoutImagesDeletesNone() {
    repository("{'images':{}}").findOrMake();

    assertThat(repository("{}").delete()).isFalse();
    assertThat(ecr.repositories).hasSize(1);
  }
}
