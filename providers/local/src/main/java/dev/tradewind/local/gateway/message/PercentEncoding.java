package dev.tradewind.local.gateway.message;

import java.nio.charset.StandardCharsets;

/**
 * Percent-encoded text as gateways read it: what is no valid escape ({@code %zz}, a lone percent
 * sign) stays as it is instead of being an error, and bytes that are no UTF-8 become U+FFFD.
 */
public final class PercentEncoding {

  private PercentEncoding() {}

  /** Decodes a path: a plus sign is a plus sign. */
  public static String decodePath(String text) {
    return decode(text, false);
  }

  /** Decodes a name or value of a query: a plus sign is a space. */
  public static String decodeQuery(String text) {
    return decode(text, true);
  }

  private static String decode(String text, boolean plusIsSpace) {
    if (text.indexOf('%') < 0) {
      return plusIsSpace ? text.replace('+', ' ') : text;
    }
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int length = 0;
    for (int i = 0; i < in.length; i++) {
      byte b = in[i];
      if (b == '%' && i + 2 < in.length) {
        int high = Character.digit(in[i + 1], 16);
        int low = Character.digit(in[i + 2], 16);
        if (high >= 0 && low >= 0) {
          b = (byte) (high << 4 | low);
          i += 2;
        }
      } else if (b == '+' && plusIsSpace) {
        b = ' ';
      }
      out[length++] = b;
    }
    return new String(out, 0, length, StandardCharsets.UTF_8);
  }
}
