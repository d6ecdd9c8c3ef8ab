package hello;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** Takes {@code {"name": "Ada", "language": "fr"}} and returns a greeting. */
public final class GreetHandler
    implements RequestHandler<Map<String, String>, Map<String, String>> {

  private final Greetings greetings;

  public GreetHandler() {
    this(Greetings.fromEnvironment());
  }

  GreetHandler(Greetings greetings) {
    this.greetings = greetings;
  }

  @Override
  public Map<String, String> handleRequest(Map<String, String> input, Context context) {
    String name = input.getOrDefault("name", "world");
    Greeting greeting =
        greetings
            .greet(name, input.get("language"))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The language must be one of " + greetings.languages() + "."));
    context.getLogger().log("greeting " + name + " in " + greeting.language());
    return Map.of("greeting", greeting.text(), "language", greeting.language());
  }
}
