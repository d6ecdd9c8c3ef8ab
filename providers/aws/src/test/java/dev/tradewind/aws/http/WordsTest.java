package dev.tradewind.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "application/json, ApplicationJson",
    "application/vnd.acme.v2+json, ApplicationVndAcmeV2Json",
    "application/x-amz-json-1.1, ApplicationXAmzJson11",
    "text/XMLFile, TextXMLFile"
  })
  void wordsKeepTheirCase(String name, String id) {
    assertThat(Words.startCase(name)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"post-model_V2, PostModelV2", "HTTPServer, HttpServer", "a1b, A1B", "'', ''"})
  void pascalCaseLowersTheRest(String name, String id) {
    assertThat(Words.pascalCase(name)).isEqualTo(id);
  }
}
