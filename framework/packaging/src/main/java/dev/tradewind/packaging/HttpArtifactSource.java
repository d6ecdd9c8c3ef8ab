package dev.tradewind.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Artifacts behind {@code http://} and {@code https://}; redirects are followed. */
public final class HttpArtifactSource implements ArtifactSource {

  private static final int OK = 200;

  private final Duration timeout;

  /**
   * @param timeout to connect, and again until the answer begins
   */
  public HttpArtifactSource(Duration timeout) {
    this.timeout = timeout;
  }

  @Override
  public boolean handles(URI uri) {
    return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
  }

  @Override
  public void fetch(URI uri, OutputStream to) throws IOException, InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(timeout).build();
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != OK) {
          throw new IOException("the server answered with status " + response.statusCode());
        }
        body.transferTo(to);
      }
    }
  }
}
