package dev.tradewind.model;

import dev.tradewind.model.node.Mapping;
import java.util.List;

/**
 * That esbuild makes one file of a handler and of what it imports.
 *
 * @param entry the file that the handler is in, relative to the service directory, with forward
 *     slashes; empty when there is none
 * @param asked the project asks for it; false: it is done because the handler is in TypeScript, and
 *     left undone where esbuild is not installed
 * @param options for esbuild, by the names of its JavaScript API
 * @param external npm packages that stay out of the bundle and go into the artifact beside it;
 *     {@code *} in a name stands for any text
 * @param provided npm packages that stay out of both, since the function finds them where it runs
 * @param source what asks for it
 */
public record Bundling(
    String entry,
    boolean asked,
    Mapping options,
    List<String> external,
    List<String> provided,
    SourceRange source) {

  public Bundling {
    external = List.copyOf(external);
    provided = List.copyOf(provided);
  }
}
