package dev.tradewind.local.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

  private final List<String> seen = new ArrayList<>();
  private final LineSplitter splitter = new LineSplitter(seen::add, () -> seen.add("<mark>"));

  private void add(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    splitter.add(bytes, bytes.length);
  }

  @Test
  void linesComeWithoutTheirEnds() {
    add("one\r\ntw");
    add("o\n\nthree");
    splitter.end();

    assertThat(seen).containsExactly("one", "two", "", "three");
  }

  @Test
  void aMarkMayComeInTwoParts() {
    add("one\n\0");
    add("\ntwo\n");

    assertThat(seen).containsExactly("one", "<mark>", "two");
  }

  @Test
  void whatStandsBeforeAMarkIsALine() {
    add("no end\0\n");

    assertThat(seen).containsExactly("no end", "<mark>");
  }

  @Test
  void aLoneNulIsPartOfTheLine() {
    add("a\0b\n");

    assertThat(seen).containsExactly("a\0b");
  }

  @Test
  void aLineWithoutEndComesInPieces() {
    add("x".repeat(LineSplitter.MAX_LINE + 5));
    splitter.end();

    assertThat(seen).hasSize(2);
    assertThat(seen.getLast()).isEqualTo("xxxxx");
  }
}
