package dev.tradewind.local.gateway;

/**
 * The target of a request as it was sent.
 *
 * @param path still percent-encoded; the root when there is none
 * @param query without the question mark; empty when there is none
 */
record RawTarget(String path, String query) {

  /**
   * @param target of a request line: a path, or a whole address as proxies get it
   */
  static RawTarget of(String target) {
    String text = withoutAuthority(target);
    int fragment = text.indexOf('#');
    if (fragment >= 0) {
      text = text.substring(0, fragment);
    }
    int question = text.indexOf('?');
    String path = question < 0 ? text : text.substring(0, question);
    return new RawTarget(
        path.isEmpty() ? "/" : path, question < 0 ? "" : text.substring(question + 1));
  }

  private static String withoutAuthority(String target) {
    int authority = target.indexOf("://");
    if (authority < 0 || target.startsWith("/")) {
      return target;
    }
    for (int i = authority + 3; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c == '/' || c == '?' || c == '#') {
        return target.substring(i);
      }
    }
    return "";
  }

  int length() {
    return path.length() + query.length();
  }
}
