package dev.tradewind.local.gateway.message;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * What tells a request from every other, in the forms that API Gateway gives it.
 *
 * @param requestId a UUID; REST's request id
 * @param extendedId sixteen characters; REST's extended request id and HTTP API's request id
 * @param traceId X-Ray's root, {@code 1-} and eight and twenty-four hexadecimal digits
 * @param time when the request arrived
 */
public record RequestIdentity(String requestId, String extendedId, String traceId, Instant time) {

  /** Fresh identities, not for secrets: from the thread's own random numbers, which are cheap. */
  public static Supplier<RequestIdentity> random(Clock clock) {
    return () -> {
      ThreadLocalRandom random = ThreadLocalRandom.current();
      Instant now = clock.instant();
      byte[] extended = new byte[11];
      random.nextBytes(extended);
      HexFormat hex = HexFormat.of();
      String trace =
          "1-"
              + hex.toHexDigits((int) now.getEpochSecond())
              + "-"
              + hex.toHexDigits(random.nextLong())
              + hex.toHexDigits(random.nextInt());
      return new RequestIdentity(
          uuid(random.nextLong(), random.nextLong()),
          new String(Base64.getUrlEncoder().encode(extended), StandardCharsets.ISO_8859_1),
          trace,
          now);
    };
  }

  private static String uuid(long high, long low) {
    long version4 = (high & ~0xF000L) | 0x4000L;
    long variant = (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(version4, variant).toString();
  }
}
