package dev.tradewind.packaging.deflate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Contents of all kinds and sizes, the same at every run. */
final class Contents {

  private static final int[] SIZES = {
    0, 1, 2, 3, 4, 5, 8, 100, 1_000, 20_000, 40_000, 70_000, 140_000, 300_000
  };
  private static final String[] WORDS = {
    "const ", "return ", "await ", "\n  ", "handler", "event", " => ", "('", "');\n", "0", "=",
    "table"
  };

  private Contents() {}

  static List<byte[]> all() {
    Random random = new Random(1951);
    List<byte[]> contents = new ArrayList<>();
    for (int size : SIZES) {
      byte[] noise = new byte[size];
      random.nextBytes(noise);
      contents.add(noise);
      contents.add(new byte[size]);
      byte[] letters = new byte[size];
      byte[] skewed = new byte[size];
      for (int i = 0; i < size; i++) {
        letters[i] = (byte) (random.nextBoolean() ? 'a' : 'b');
        skewed[i] = (byte) Math.min(255, -20 * Math.log(1 - random.nextDouble()));
      }
      contents.add(letters);
      contents.add(skewed);
      contents.add(text(random, size));
      contents.add(mixed(random, size));
    }
    return contents;
  }

  private static byte[] text(Random random, int size) {
    StringBuilder text = new StringBuilder(size + 10);
    while (text.length() < size) {
      text.append(WORDS[random.nextInt(WORDS.length)]);
    }
    text.setLength(size);
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Noise, long runs and words beside each other. */
  private static byte[] mixed(Random random, int size) {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    while (mixed.size() < size) {
      byte[] part = new byte[1 + random.nextInt(300)];
      switch (random.nextInt(3)) {
        case 0 -> random.nextBytes(part);
        case 1 -> part = text(random, part.length);
        default -> {}
      }
      mixed.writeBytes(part);
    }
    return Arrays.copyOf(mixed.toByteArray(), size);
  }
}
