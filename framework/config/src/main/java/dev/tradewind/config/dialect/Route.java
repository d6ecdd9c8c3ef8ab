package dev.tradewind.config.dialect;

import java.util.Locale;

/**
 * Method and path of an HTTP event, in the short form ({@code GET /users}) or the long one.
 *
 * @param method upper case; {@code ANY} for every one
 * @param path as written; {@code *} for every one
 */
public record Route(String method, String path) {

  public static Route of(EventEntry event) {
    if (event.isLong()) {
      Settings settings = event.settings();
      return new Route(
          method(settings.text("method").orElse("ANY")), settings.text("path").orElse("*"));
    }
    return parse(Settings.text(event.value()).orElse("*"));
  }

  static Route parse(String written) {
    String text = written.strip();
    int space = text.indexOf(' ');
    return space < 0
        ? new Route("ANY", text)
        : new Route(method(text.substring(0, space)), text.substring(space + 1).strip());
  }

  private static String method(String written) {
    String upper = written.strip().toUpperCase(Locale.ROOT);
    return upper.equals("*") ? "ANY" : upper;
  }

  public String withSlash() {
    return path.startsWith("/") ? path : "/" + path;
  }
}
