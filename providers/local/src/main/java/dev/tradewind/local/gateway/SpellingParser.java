package dev.tradewind.local.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.util.BufferUtil;
import org.jspecify.annotations.Nullable;

/**
 * A parser that keeps header names as the client spelled them, which functions of REST APIs see
 * ({@code Host} excepted). Jetty 12.1 puts its own spelling in place of a name it knows, in its
 * case-sensitive mode too: when it recognises a name by looking ahead, the name is still in the
 * buffer, and is taken from there.
 */
final class SpellingParser extends HttpParser {

  private @Nullable ByteBuffer buffer;
  private @Nullable FieldState before;
  private @Nullable String spelling;

  SpellingParser(RequestHandler handler, int headerSize, HttpCompliance compliance) {
    super(handler, headerSize, compliance);
  }

  @Override
  protected boolean parseFields(ByteBuffer fields) {
    buffer = fields;
    return super.parseFields(fields);
  }

  /** From the start of a field straight to its value: a name that was recognised ahead. */
  @Override
  protected void setState(FieldState state) {
    if (before == FieldState.FIELD && state == FieldState.VALUE && buffer != null) {
      int start = buffer.position() - 1;
      int end = start;
      while (end < buffer.limit() && buffer.get(end) != ':') {
        end++;
      }
      spelling = BufferUtil.toString(buffer, start, end - start, StandardCharsets.US_ASCII);
    }
    before = state;
    super.setState(state);
  }

  @Override
  public HttpField newHttpField(HttpHeader header, String name, String value) {
    boolean recognised = spelling != null && spelling.equalsIgnoreCase(name);
    return super.newHttpField(header, recognised ? spelling : name, value);
  }

  @Override
  protected String caseInsensitiveHeader(String original, String normative) {
    return original;
  }
}
