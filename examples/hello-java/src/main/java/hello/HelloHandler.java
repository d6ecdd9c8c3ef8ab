package hello;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;

/** {@code GET /hello/{name}?language=de}, answered with plain text. */
public final class HelloHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final Greetings greetings;

  public HelloHandler() {
    this(Greetings.fromEnvironment());
  }

  HelloHandler(Greetings greetings) {
    this.greetings = greetings;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    String name = event.getPathParameters().get("name");
    Map<String, String> query = event.getQueryStringParameters();
    String language = query == null ? null : query.get("language");
    return greetings
        .greet(name, language)
        .map(greeting -> text(200, greeting.text()))
        .orElseGet(() -> text(400, "The language must be one of " + greetings.languages() + "."));
  }

  private static APIGatewayV2HTTPResponse text(int status, String body) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(Map.of("content-type", "text/plain; charset=utf-8"))
        .withBody(body + "\n")
        .build();
  }
}
