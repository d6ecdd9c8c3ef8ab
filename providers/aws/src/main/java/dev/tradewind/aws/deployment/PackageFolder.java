package dev.tradewind.aws.deployment;

import dev.tradewind.aws.compile.CompiledService;
import dev.tradewind.aws.custom.CustomResources;
import dev.tradewind.aws.custom.CustomResourcesArchive;
import dev.tradewind.spi.json.JsonWriter;
import dev.tradewind.spi.json.RenderedJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder that a compiled service is written to, with the file names of the Serverless
 * Framework.
 */
public final class PackageFolder {

  public static final String TEMPLATE = "cloudformation-template-update-stack.json";
  public static final String CORE = "cloudformation-template-create-stack.json";
  public static final String STATE = "serverless-state.json";

  private final Path folder;
  private final boolean minified;

  /**
   * @param minified the template is written without spaces
   */
  public PackageFolder(Path folder, boolean minified) {
    this.folder = folder;
    this.minified = minified;
  }

  /**
   * Writes everything and says what there is, the template first.
   *
   * @param template the rendered template, which is a part of the state too
   */
  public List<Path> write(CompiledService compiled, RenderedJson template) throws IOException {
    List<Path> files = new ArrayList<>();
    files.add(
        write(
            TEMPLATE,
            out -> {
              if (minified) {
                JsonWriter.compact(compiled.template(), out);
              } else {
                template.writeTo(out);
              }
            }));
    if (compiled.core().isPresent()) {
      files.add(write(CORE, out -> JsonWriter.pretty(compiled.core().get(), out)));
    }
    files.add(write(STATE, out -> JsonWriter.pretty(compiled.state(), template, out)));
    if (compiled.customResources()) {
      Path archive = folder.resolve(CustomResources.ARCHIVE);
      CustomResourcesArchive.writeTo(archive);
      files.add(archive);
    }
    return files;
  }

  private Path write(String name, Content content) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      content.writeTo(out);
    }
    return file;
  }

  @FunctionalInterface
  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }
}
