package dev.tradewind.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.local.gateway.RawClient.Answer;
import dev.tradewind.local.gateway.route.HttpApiRoute;
import dev.tradewind.local.gateway.route.HttpApiRoutes;
import dev.tradewind.local.gateway.route.RestRoutes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets that browsers and clients send although no standard allows them. */
class OddTargetsTest {

  private final FakeFunctions functions = new FakeFunctions().returning("all", "\"ok\"");
  private final Gateway gateway =
      new Gateway(
          new ApiRoutes(
              new RestRoutes("dev", List.of(), Map.of(), List.of()),
              new HttpApiRoutes(List.of(new HttpApiRoute("ANY", "$default", "all", "2.0")), null),
              List.of()),
          functions);
  private RawClient client = new RawClient(0);

  @BeforeEach
  void start() throws IOException {
    client = new RawClient(gateway.start(0));
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "//",
        "//a//b",
        "/a/../b",
        "/a/./b",
        "/..",
        "/../..",
        "/a;x=1",
        "/a;/b",
        "/%2F",
        "/%2e%2e/x",
        "/%00",
        "/%zz",
        "/a%",
        "/[x]",
        "/{id}",
        "/a|b",
        "/\"q\"",
        "/<x>",
        "/ü",
        "/%C3%BC",
        "/%FF",
        "/^",
        "/`",
        "/a\\b",
        "/?a|b",
        "/?a={b}",
        "/?q=\"x\"",
        "/?%zz",
        "/?a=%",
        "/?[]=1",
        "/?a[b]=c",
        "/?ü=ü",
        "/?a=1?b=2",
        "/?",
        "/?&&",
        "/?=",
        "/a?b=c#d",
        "http://other.example/a?b",
        "http://other.example"
      })
  void noTargetIsRefusedByTheServerItself(String target) throws Exception {
    Answer answer = client.get(target);
    assertThat(answer.status()).as(answer.head()).isEqualTo(200);
    assertThat(functions.nextEvent()).startsWith("{\"version\":\"2.0\"");
  }
}
