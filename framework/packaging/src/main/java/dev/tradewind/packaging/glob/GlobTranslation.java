package dev.tradewind.packaging.glob;

import java.util.regex.Pattern;

/**
 * From a glob to a regular expression, in one pass over the pattern: each nested group is a
 * recursive call. What a star means depends on what stands in front of it and behind it, so the
 * translation remembers the kind of the last token.
 */
final class GlobTranslation {

  private static final String ANY = "[^/]*?";
  private static final String NO_DOT_SEGMENT = "(?!\\.{1,2}(?:/|$))";
  private static final String NOT_ONLY_DOT = "(?!\\.?(?:/|$))";
  private static final String SOMETHING = "(?=.)";
  private static final String CROSSING = "(?:(?!(?:^|/)\\.{1,2}(?:/|$)).)*?";
  private static final Pattern NAME_AFTER_GLOBSTAR = Pattern.compile("\\*\\*((?:\\.\\w+)+)");

  private enum Token {
    START,
    SLASH,
    DOT,
    ALTERNATIVE,
    PAREN,
    CLASS,
    BRACE_END,
    STAR,
    OTHER
  }

  private final String glob;
  private final StringBuilder out = new StringBuilder();
  private final boolean simple;
  private int at;
  private int parens;
  private int braces;
  private boolean innermostIsBrace;
  private Token last = Token.START;
  private boolean starBeforeSlash;
  private int slashStart = -1;

  private GlobTranslation(String glob) {
    this.glob = glob;
    this.simple = glob.chars().noneMatch(c -> "/()[]{}\"".indexOf(c) >= 0) && !glob.startsWith("*");
  }

  static String toRegex(String pattern) {
    int start = 0;
    boolean negated = false;
    while (start < pattern.length()
        && pattern.charAt(start) == '!'
        && !pattern.startsWith("(", start + 1)) {
      negated = !negated;
      start++;
    }
    while (pattern.startsWith("./", start)) {
      start += 2;
    }
    String body = translate(pattern.substring(start));
    return negated ? "(?!(?:" + body + ")$).*" : body;
  }

  private static String translate(String glob) {
    var named = NAME_AFTER_GLOBSTAR.matcher(glob);
    if (named.matches()) {
      return NO_DOT_SEGMENT + CROSSING + RegexText.quote(named.group(1));
    }
    GlobTranslation translation = new GlobTranslation(glob.equals("***") ? "*" : glob);
    translation.run(translation.glob.length());
    return translation.out.toString();
  }

  private void run(int end) {
    while (at < end) {
      token();
    }
  }

  private void token() {
    char c = glob.charAt(at);
    if (isExtglob(c)) {
      extglob(c);
      return;
    }
    switch (c) {
      case '\\' -> escape();
      case '"' -> quoted();
      case '/' -> slash();
      case '.' -> dot();
      case '*' -> stars();
      case '?' -> question();
      case '[' -> characterClass();
      case '(' -> group();
      case '{' -> brace();
      case '|' -> put(simple ? "\\|" : "|", Token.OTHER);
      case ',' -> {
        if (innermostIsBrace) {
          put("|", Token.ALTERNATIVE);
        } else {
          put(",", Token.OTHER);
        }
      }
      case '+' -> put(isQuantifier() ? "+" : "\\+", Token.OTHER);
      default -> put(RegexText.quote(c), Token.OTHER);
    }
  }

  private void put(String regex, Token token) {
    out.append(regex);
    last = token;
    at++;
  }

  private boolean isQuantifier() {
    if (simple || (last == Token.PAREN && glob.charAt(at - 1) == '(')) {
      return false;
    }
    return parens > 0
        || last == Token.PAREN
        || last == Token.CLASS
        || last == Token.BRACE_END
        || (last == Token.ALTERNATIVE && glob.charAt(at - 1) == '{');
  }

  private void escape() {
    char next = peek(1);
    if (next == 0) {
      put("\\\\", Token.OTHER);
    } else if (next == '/' || next == '.' || next == ';') {
      at++;
    } else {
      at++;
      put(RegexText.escape(next), Token.OTHER);
    }
  }

  private void quoted() {
    int close = glob.indexOf('"', at + 1);
    if (close < 0) {
      throw GlobBrackets.malformed(glob, at);
    }
    out.append(RegexText.quote(glob.substring(at + 1, close)));
    last = Token.OTHER;
    at = close + 1;
  }

  /** Right behind an opening parenthesis it may begin a group of regular expressions. */
  private void question() {
    boolean opensGroup = last == Token.PAREN && glob.charAt(at - 1) == '(';
    char kind = peek(1);
    if (opensGroup && (kind == ':' || kind == '=' || kind == '!')) {
      at++;
      put("?" + kind, Token.OTHER);
    } else {
      put(opensGroup ? "\\?" : "[^/]", Token.OTHER);
    }
  }

  private void slash() {
    starBeforeSlash = last == Token.STAR;
    slashStart = out.length();
    put("/", Token.SLASH);
  }

  private void dot() {
    boolean leads = last == Token.START || last == Token.SLASH || braces > 0 || parens > 0;
    put("\\.", leads ? Token.DOT : Token.OTHER);
  }

  private void characterClass() {
    CharacterClass found = CharacterClass.at(glob, at);
    if (found == null) {
      put("\\[", Token.CLASS);
      return;
    }
    out.append(found.regex());
    last = Token.CLASS;
    at = found.end();
  }

  // Stars

  private void stars() {
    int count = 1;
    while (peek(count) == '*' && !opensExtglobAt(at + count)) {
      count++;
    }
    boolean segmentStart = last == Token.START || last == Token.SLASH;
    boolean mayCross =
        count == 2 && (segmentStart || last == Token.PAREN || last == Token.ALTERNATIVE);
    Token before = last;
    at += count;
    if (mayCross && globstar(before)) {
      return;
    }
    if (segmentStart || before == Token.DOT) {
      out.append(before == Token.DOT ? NOT_ONLY_DOT : NO_DOT_SEGMENT);
      if (count == 1 && peek(0) != '*') {
        out.append(SOMETHING);
      }
    }
    out.append(ANY);
    last = Token.STAR;
  }

  /** Two stars that stand alone between slashes; false when they mean no more than one star. */
  private boolean globstar(Token before) {
    while (glob.startsWith("/**", at) && (peek(3) == '/' || peek(3) == 0)) {
      at += 3;
    }
    char next = peek(0);
    boolean inside = before == Token.SLASH && slashStart > 0;
    if (inside && next == 0 && !starBeforeSlash) {
      out.setLength(slashStart);
      out.append("(?:/").append(NO_DOT_SEGMENT).append(CROSSING).append("|$)");
    } else if (inside && next == '/') {
      out.setLength(slashStart);
      out.append("(?:/").append(NO_DOT_SEGMENT).append(CROSSING).append("/|/");
      out.append(peek(1) != 0 ? "|$)" : ")");
      at++;
      last = Token.SLASH;
      slashStart = -1;
      return true;
    } else if (before == Token.START && next == '/') {
      out.append("(?:^|/|").append(NO_DOT_SEGMENT).append(CROSSING).append("/)");
      at++;
      last = Token.SLASH;
      slashStart = -1;
      return true;
    } else if (standsAlone(next)) {
      if (before == Token.START || before == Token.SLASH) {
        out.append(NO_DOT_SEGMENT);
      }
      out.append(CROSSING);
    } else {
      return false;
    }
    last = Token.STAR;
    return true;
  }

  private boolean standsAlone(char next) {
    return next == 0
        || next == '/'
        || next == '('
        || next == ')'
        || (next == '@' && opensExtglobAt(at))
        || (braces > 0 && (next == ',' || next == '}' || next == '{'));
  }

  // Groups

  private boolean isExtglob(char c) {
    if (simple || !opensExtglobAt(at)) {
      return false;
    }
    return c != '?' || !(last == Token.PAREN && glob.charAt(at - 1) == '(');
  }

  private boolean opensExtglobAt(int index) {
    if (index + 1 >= glob.length() || "!?+*@".indexOf(glob.charAt(index)) < 0) {
      return false;
    }
    return glob.charAt(index + 1) == '(' && !glob.startsWith("?", index + 2);
  }

  private void group() {
    int close = GlobBrackets.closing(glob, at);
    if (close < 0) {
      put("\\(", Token.OTHER);
      return;
    }
    put("(", Token.PAREN);
    inParens(close);
    put(")", Token.PAREN);
  }

  private void inParens(int close) {
    boolean outer = innermostIsBrace;
    innermostIsBrace = false;
    parens++;
    run(close);
    parens--;
    innermostIsBrace = outer;
  }

  private void extglob(char kind) {
    int close = GlobBrackets.closing(glob, at + 1);
    if (close < 0) {
      throw GlobBrackets.malformed(glob, at);
    }
    String body = glob.substring(at + 2, close);
    if ((kind == '+' || kind == '*') && GlobBrackets.mayBacktrackForever(body)) {
      String harmless = GlobBrackets.repeatedCharacters(body);
      out.append(harmless.isEmpty() ? RegexText.quote(glob.substring(at, close + 1)) : harmless);
      last = Token.PAREN;
      at = close + 1;
      return;
    }
    out.append(kind == '!' ? "(?:(?!(?:" : "(?:");
    at += 2;
    last = Token.PAREN;
    inParens(close);
    at = close + 1;
    out.append(
        switch (kind) {
          case '!' -> negationEnd(body);
          case '@' -> ")";
          default -> ")" + kind;
        });
    last = Token.PAREN;
  }

  private String negationEnd(String body) {
    String rest = glob.substring(at);
    boolean crosses = body.length() > 1 && body.contains("/");
    String anything = crosses ? CROSSING : ANY;
    if (body.contains("*") && rest.matches("\\.[^\\\\/.]+")) {
      return ")" + translate(rest) + ")" + anything + ")";
    }
    if (crosses || rest.matches("\\)*")) {
      return ")$)" + anything + ")";
    }
    return "))" + ANY + ")";
  }

  private void brace() {
    int close = GlobBrackets.closing(glob, at);
    if (close < 0) {
      throw GlobBrackets.malformed(glob, at);
    }
    String body = glob.substring(at + 1, close);
    if (GlobBrackets.isRange(body)) {
      out.append(GlobBrackets.range(body));
      at = close + 1;
      last = Token.BRACE_END;
      return;
    }
    boolean choice = GlobBrackets.hasAlternatives(body);
    boolean outer = innermostIsBrace;
    put(choice ? "(?:" : "\\{", Token.ALTERNATIVE);
    braces++;
    innermostIsBrace = true;
    run(close);
    braces--;
    innermostIsBrace = outer;
    put(choice ? ")" : "\\}", Token.BRACE_END);
  }

  private char peek(int ahead) {
    return at + ahead < glob.length() ? glob.charAt(at + ahead) : 0;
  }
}
