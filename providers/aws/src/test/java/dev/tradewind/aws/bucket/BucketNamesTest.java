package dev.tradewind.aws.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"abc", "my-bucket", "my.dotted.bucket", "1.2.3", "1234.1.1.1", "0--0", "a.b-c.d"})
  void lowerCaseNamesAreTaken(String name) {
    assertThat(BucketNames.isValid(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ab",
        "My-bucket",
        "my_bucket",
        "-bucket",
        "bucket-",
        "a..b",
        ".bucket",
        "a.-b",
        "1.2.3.4"
      })
  void othersAreNot(String name) {
    assertThat(BucketNames.isValid(name)).isFalse();
  }
}
