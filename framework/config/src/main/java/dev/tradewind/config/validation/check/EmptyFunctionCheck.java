package dev.tradewind.config.validation.check;

import dev.tradewind.config.dialect.ProjectOutline;
import dev.tradewind.model.node.Mapping;
import dev.tradewind.model.node.Node;
import dev.tradewind.model.node.Scalar;
import dev.tradewind.model.node.Sequence;
import java.util.List;

/** A key under {@code functions} with nothing behind it: no function, for the tools before us. */
public final class EmptyFunctionCheck implements Check {

  @Override
  public void check(ProjectOutline project, Findings findings) {
    Node functions = project.settings().get("functions").orElse(null);
    List<Node> blocks =
        switch (functions) {
          case null -> List.of();
          case Sequence list -> list.items();
          case Mapping block -> List.of(block);
          case Scalar scalar -> List.of();
        };
    for (Node block : blocks) {
      block
          .asMapping()
          .ifPresent(
              mapping ->
                  mapping
                      .entries()
                      .forEach(
                          (key, entry) -> {
                            if (entry.value().isNull()) {
                              warn(key, entry, findings);
                            }
                          }));
    }
  }

  private static void warn(String key, Mapping.Entry entry, Findings findings) {
    findings.warning(
        "function-empty",
        entry.key(),
        "function `" + key + "` has nothing in it, and is left out",
        "Write `handler: path/to/file.exportedName` below it, or remove the key.");
  }
}
