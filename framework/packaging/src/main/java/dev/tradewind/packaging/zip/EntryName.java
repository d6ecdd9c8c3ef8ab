package dev.tradewind.packaging.zip;

import java.util.Comparator;

/** The name of a file in an archive. */
public final class EntryName {

  /** The order of the names' UTF-8 bytes, which is that of their code points. */
  static final Comparator<String> UTF8_ORDER = EntryName::compare;

  private static final int PRIVATE_USE = 0xE000;

  private EntryName() {}

  /**
   * The name without leading {@code ..}, {@code .} and empty segments: {@code ../shared/a.js} lies
   * at {@code shared/a.js}, as osls 4.3.1 places it.
   */
  public static String of(String path) {
    String name = path;
    while (true) {
      int slash = name.indexOf('/');
      String first = slash < 0 ? name : name.substring(0, slash);
      if (slash < 0 || !(first.isEmpty() || first.equals(".") || first.equals(".."))) {
        return name;
      }
      name = name.substring(slash + 1);
    }
  }

  private static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        // Surrogates stand for code points above all others.
        boolean swapped = Character.isSurrogate(x) != Character.isSurrogate(y);
        boolean high = x >= PRIVATE_USE || y >= PRIVATE_USE;
        return swapped && high ? Character.compare(y, x) : Character.compare(x, y);
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
