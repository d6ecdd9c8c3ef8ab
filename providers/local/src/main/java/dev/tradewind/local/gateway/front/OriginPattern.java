package dev.tradewind.local.gateway.front;

import dev.tradewind.model.event.Cors;

/** Allowed origins, of which each may hold one {@code *} for any text. */
final class OriginPattern {

  private OriginPattern() {}

  static boolean allows(Cors cors, String origin) {
    for (String allowed : cors.origins()) {
      if (matches(allowed, origin)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String pattern, String origin) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(origin);
    }
    return origin.length() >= pattern.length()
        && origin.startsWith(pattern.substring(0, star))
        && origin.endsWith(pattern.substring(star + 1));
  }
}
