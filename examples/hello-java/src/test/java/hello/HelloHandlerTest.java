package hello;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HelloHandlerTest {
  private final HelloHandler handler = new HelloHandler(new Greetings("en"));

  @Test
  void greetsInTheDefaultLanguage() {
    APIGatewayV2HTTPResponse response = handler.handleRequest(get("Ada", null), null);

    assertEquals(200, response.getStatusCode());
    assertEquals("Hello, Ada!\n", response.getBody());
  }

  @Test
  void greetsInTheLanguageOfTheQuery() {
    assertEquals(
        "Hallo, Zuse!\n",
        handler.handleRequest(get("Zuse", Map.of("language", "de")), null).getBody());
  }

  @Test
  void refusesALanguageThatItDoesNotKnow() {
    APIGatewayV2HTTPResponse response =
        handler.handleRequest(get("Ada", Map.of("language", "xx")), null);

    assertEquals(400, response.getStatusCode());
    assertEquals("The language must be one of [de, en, es, fr].\n", response.getBody());
  }

  private static APIGatewayV2HTTPEvent get(String name, Map<String, String> query) {
    return APIGatewayV2HTTPEvent.builder()
        .withPathParameters(Map.of("name", name))
        .withQueryStringParameters(query)
        .build();
  }
}
