package dev.tradewind.packaging.build;

import dev.tradewind.packaging.select.SelectedFile;
import java.util.List;

/**
 * What a build made for one function.
 *
 * @param files go into the function's archive, in front of files of the service with the same name
 * @param replacesSources files of the service go into the archive only where a pattern of {@code
 *     package} takes them in by name
 * @param folder only files of the service below this folder ({@code "src/"}) go into the archive,
 *     as if the folder were the service directory; empty: all
 */
public record FunctionFiles(List<SelectedFile> files, boolean replacesSources, String folder) {

  public FunctionFiles {
    files = List.copyOf(files);
  }

  /** Files that replace the sources that they are made of. */
  public static FunctionFiles instead(List<SelectedFile> files) {
    return new FunctionFiles(files, true, "");
  }
}
