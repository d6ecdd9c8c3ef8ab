package dev.tradewind.aws.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What osls 4.3.1 makes of the same names. */
class LogicalIdsTest {

  @ParameterizedTest
  @CsvSource({
    "users/{userId}/foo-bar, UsersUseridVarFooDashbar",
    "{proxy+}, ProxyVar",
    "foo_bar, Foobar",
    "a{b}c{d}, AbcdVar",
    "-x, Dashx",
    "'', ''"
  })
  void pathsBecomeParts(String path, String part) {
    assertThat(LogicalIds.path(path)).isEqualTo(part);
  }

  @ParameterizedTest
  @CsvSource({"my-queue, Myqueue", "a.b_c, Abc", "1x, 1x", "..., ''"})
  void namesKeepLettersAndDigits(String name, String part) {
    assertThat(LogicalIds.alphanumeric(name)).isEqualTo(part);
  }

  @ParameterizedTest
  @CsvSource({"api-key, ApiKey", "a-1, ADash1", "a1, A1", "a--b, ADashB", "a-, ADash"})
  void namesOfPortableResourcesBecomeWords(String name, String part) {
    assertThat(LogicalIds.words(name)).isEqualTo(part);
  }

  @ParameterizedTest
  @CsvSource({"get-user_by, GetDashuserUnderscoreby", "a.b, A.b"})
  void functionKeysSpellDashesOut(String key, String part) {
    assertThat(LogicalIds.function(key)).isEqualTo(part);
  }
}
