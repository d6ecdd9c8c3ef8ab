package dev.tradewind.packaging.select;

import dev.tradewind.model.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/**
 * All files of a folder, under names of an archive.
 *
 * @param diagnostics what could not be read
 */
public record FolderFiles(List<SelectedFile> files, List<Diagnostic> diagnostics) {

  public FolderFiles {
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * @param prefix in front of the names below the folder: {@code node_modules/sharp/}
   * @param excludes globs of what to leave out, relative to the folder
   */
  public static FolderFiles of(Path folder, String prefix, List<String> excludes)
      throws InterruptedException {
    FileTree tree = new FileTree(folder);
    List<SelectedFile> files = tree.select(excludes, List.of(), false);
    List<Diagnostic> diagnostics = tree.walk();
    return new FolderFiles(
        files.stream().map(file -> file.renamed(prefix + file.name())).toList(), diagnostics);
  }
}
