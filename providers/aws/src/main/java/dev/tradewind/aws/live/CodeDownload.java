package dev.tradewind.aws.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Fetches a function's archive from the address that Lambda gives for ten minutes. */
@FunctionalInterface
public interface CodeDownload {

  byte[] from(URI address) throws IOException, InterruptedException;

  /** Over HTTP; the address holds a signature and is not told to anyone. */
  static CodeDownload http() {
    return address -> {
      try (HttpClient client =
          HttpClient.newBuilder()
              .connectTimeout(Duration.ofSeconds(10))
              .followRedirects(HttpClient.Redirect.NORMAL)
              .build()) {
        HttpResponse<byte[]> response =
            client.send(
                HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(5)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
          throw new IOException("the answer was HTTP " + response.statusCode());
        }
        return response.body();
      }
    };
  }
}
