package dev.tradewind.spi.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Two spaces a level, and nothing between the brackets of what is empty. For one text; counts what
 * is written for the layout alone.
 */
final class JsonLayout extends ObjectWriteContext.Base {

  private long size;

  /** In bytes, so far: line feeds, indentation and the space between a name and its value. */
  long size() {
    return size;
  }

  @Override
  public boolean hasPrettyPrinter() {
    return true;
  }

  @Override
  public PrettyPrinter getPrettyPrinter() {
    return new Printer();
  }

  private final class Printer extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1L;

    Printer() {
      super(
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator(""));
      Indenter indent = new Indent();
      indentArraysWith(indent);
      indentObjectsWith(indent);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
      size++;
      super.writeObjectNameValueSeparator(json);
    }
  }

  private final class Indent extends DefaultIndenter {

    private static final long serialVersionUID = 1L;

    Indent() {
      super("  ", "\n");
    }

    @Override
    public void writeIndentation(JsonGenerator json, int level) {
      size += 1 + 2L * level;
      super.writeIndentation(json, level);
    }
  }
}
