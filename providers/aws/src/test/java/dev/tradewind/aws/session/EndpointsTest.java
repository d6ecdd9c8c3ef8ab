package dev.tradewind.aws.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointsTest {

  @ParameterizedTest
  @CsvSource({
    "AWS_ENDPOINT_URL, not a url",
    "AWS_ENDPOINT_URL, localhost:4566",
    "AWS_ENDPOINT_URL_S3, ftp://127.0.0.1",
    "AWS_ENDPOINT_URL, http://"
  })
  void whatIsNoAddressIsRefusedByItsName(String variable, String value) {
    assertThatThrownBy(() -> Endpoints.check(Map.of(variable, value)))
        .isInstanceOf(SessionFailure.class)
        .hasMessageContaining(variable + " is no address: `" + value + "`");
  }

  @Test
  void addressesAreTaken() {
    assertThatCode(
            () ->
                Endpoints.check(
                    Map.of(
                        "AWS_ENDPOINT_URL", "http://127.0.0.1:4566",
                        "AWS_ENDPOINT_URL_S3", "https://s3.example.com/path",
                        "AWS_ENDPOINT_URL_SQS", "",
                        "OTHER", "not a url")))
        .doesNotThrowAnyException();
  }
}
