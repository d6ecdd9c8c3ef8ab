package dev.tradewind.packaging.esbuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.model.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

class EsbuildMessagesTest {

  /** As esbuild 0.25 prints. */
  private static final String PRINTED =
      """
      ▲ [WARNING] The "typeof" operator will never evaluate to "null" [impossible-typeof]

          src/b.ts:1:71:
            1 │ ... return 1; typeof x === 'null' }
              ╵                            ~~~~~~

        The expression "typeof x" actually evaluates to "object" in JavaScript.

      ✘ [ERROR] Could not resolve "nope"

          src/a.ts:3:14:
            3 │ import x from "nope";
              ╵               ~~~~~~

        You can mark the path "nope" as external.

      ✘ [ERROR] Invalid build flag: "--foo=1"
      """;

  @Test
  void everyMessageHasItsPlaceCountedFromOne() {
    List<Diagnostic> found = EsbuildMessages.of(PRINTED.lines().toList());

    assertThat(found)
        .extracting(d -> d.severity() + " " + d.summary() + " " + d.place())
        .containsExactly(
            "WARNING The \"typeof\" operator will never evaluate to \"null\""
                + " [impossible-typeof] src/b.ts:1:72",
            "ERROR Could not resolve \"nope\" src/a.ts:3:15",
            "ERROR Invalid build flag: \"--foo=1\" null");
    assertThat(found.get(1).detail()).isEqualTo("You can mark the path \"nope\" as external.");
  }

  @Test
  void otherOutputIsNoMessage() {
    assertThat(EsbuildMessages.of(List.of("  out/a.js  1kb", "Done in 3ms"))).isEmpty();
  }
}
