package dev.tradewind.packaging;

import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.select.SelectedFile;
import dev.tradewind.packaging.zip.EntryName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Files of which no two have the same name in the archive. That happens only with patterns that
 * reach outside of the service directory; the file inside wins, which is what unpacking the archive
 * of osls gives.
 */
record UniqueEntries(List<SelectedFile> files, List<Diagnostic> warnings) {

  static UniqueEntries of(List<SelectedFile> files, String archive) {
    if (files.stream().allMatch(file -> isInside(file.name()))) {
      return new UniqueEntries(files, List.of());
    }
    Map<String, SelectedFile> byName = new HashMap<>();
    List<Diagnostic> warnings = new ArrayList<>();
    for (SelectedFile file : files) {
      String name = EntryName.of(file.name());
      SelectedFile other = byName.get(name);
      if (other == null) {
        byName.put(name, file);
        continue;
      }
      SelectedFile kept = file.name().compareTo(other.name()) > 0 ? file : other;
      byName.put(name, kept);
      warnings.add(
          Diagnostic.warning(
              "duplicate-entry",
              file.name() + " and " + other.name() + " have the same name in " + archive,
              kept.name() + " is taken. Exclude the other one with a pattern under package.",
              null));
    }
    return new UniqueEntries(List.copyOf(byName.values()), warnings);
  }

  private static boolean isInside(String name) {
    return !name.startsWith("../") && !name.startsWith("/");
  }
}
