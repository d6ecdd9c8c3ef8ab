package dev.tradewind.packaging.zip;

import dev.tradewind.packaging.select.SelectedFile;
import java.util.List;

/**
 * An archive to write.
 *
 * @param name of the file, in the output folder
 * @param files what goes into it, in any order
 */
public record Archive(String name, List<SelectedFile> files) {}
