package dev.tradewind.packaging.select;

import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.npm.DevelopmentPackages;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder, walked once for every archive that is made from it. Folders that no archive can take
 * anything from are not opened. Symbolic links are followed; one that leads back into a folder it
 * lies in ends there. Empty folders leave no trace.
 *
 * <p>{@code node_modules} is visited last, when every package.json outside of it is known and with
 * them the packages that only development needs.
 */
public final class FileTree {

  private static final String NODE_MODULES = "node_modules";

  /** One archive's files, to be filled. */
  private record Candidate(
      SelectionRules rules, boolean withoutDevelopment, List<SelectedFile> files) {}

  /**
   * @param real where it really lies
   * @param parent null for a folder that the walk started at
   */
  private record Folder(
      Path path, Path real, String name, List<Candidate> candidates, @Nullable Folder parent) {

    boolean liesIn(Path folder) {
      for (Folder at = this; at != null; at = at.parent()) {
        if (at.real().equals(folder)) {
          return true;
        }
      }
      return false;
    }
  }

  private final Path root;
  private final boolean posix;
  private final GlobAnswers answers = new GlobAnswers();
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Deque<Folder> modules = new ArrayDeque<>();
  private final Set<Path> projects = new LinkedHashSet<>();
  private DevelopmentPackages development = DevelopmentPackages.none();
  private boolean inModules;

  public FileTree(Path root) {
    this.root = root;
    this.posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /**
   * Asks for the files of one archive.
   *
   * @param withoutDevelopment leave out npm packages that only development needs
   * @return the list that {@link #walk} fills, in no order
   */
  public List<SelectedFile> select(
      List<String> excludes, List<String> patterns, boolean withoutDevelopment) {
    List<SelectedFile> files = new ArrayList<>();
    SelectionRules rules = SelectionRules.of(answers, excludes, patterns);
    candidates.add(new Candidate(rules, withoutDevelopment, files));
    return files;
  }

  /** Fills the lists; returns what stood in the way. */
  public List<Diagnostic> walk() throws InterruptedException {
    if (candidates.isEmpty()) {
      return List.of();
    }
    start(root, "", candidates);
    Set<String> outside = new LinkedHashSet<>();
    candidates.forEach(c -> outside.addAll(c.rules().outsideFolders()));
    for (String folder : withoutNested(outside)) {
      Path path = root.resolve(folder.isEmpty() ? "/" : folder).normalize();
      start(path, folder, candidates.stream().filter(c -> reaches(c, folder)).toList());
    }
    if (!modules.isEmpty()) {
      if (candidates.stream().anyMatch(Candidate::withoutDevelopment)) {
        development = DevelopmentPackages.of(root, projects);
      }
      inModules = true;
      while (!modules.isEmpty()) {
        visit(modules.removeFirst());
      }
    }
    return List.copyOf(diagnostics);
  }

  private void start(Path path, String name, List<Candidate> wanted) throws InterruptedException {
    if (wanted.isEmpty() || !Files.isDirectory(path)) {
      return;
    }
    try {
      visit(new Folder(path, path.toRealPath(), name, wanted, null));
    } catch (IOException e) {
      diagnostics.add(unreadable(name, e));
    }
  }

  private static boolean reaches(Candidate candidate, String folder) {
    return candidate.rules().outsideFolders().stream()
        .anyMatch(f -> f.equals(folder) || f.startsWith(folder + "/"));
  }

  private static List<String> withoutNested(Set<String> folders) {
    return folders.stream()
        .filter(f -> folders.stream().noneMatch(other -> f.startsWith(other + "/")))
        .toList();
  }

  private void visit(Folder folder) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder.path())) {
      for (Path child : children) {
        String simple = child.getFileName().toString();
        String name = folder.name().isEmpty() ? simple : folder.name() + "/" + simple;
        child(folder, child, simple, name);
      }
    } catch (DirectoryIteratorException e) {
      diagnostics.add(unreadable(folder.name(), e));
    } catch (IOException e) {
      diagnostics.add(unreadable(folder.name(), e));
    }
  }

  private void child(Folder folder, Path path, String simple, String name)
      throws InterruptedException {
    try {
      BasicFileAttributes found = attributes(path, LinkOption.NOFOLLOW_LINKS);
      boolean link = found.isSymbolicLink();
      BasicFileAttributes attributes = link ? attributes(path) : found;
      if (attributes.isDirectory()) {
        folder(folder, path, simple, name, link);
      } else if (attributes.isRegularFile()) {
        file(folder, path, simple, name, attributes);
      }
    } catch (NoSuchFileException e) {
      if (folder.candidates().stream().anyMatch(c -> c.rules().selects(name))) {
        diagnostics.add(
            Diagnostic.warning(
                "broken-symlink",
                "The symbolic link " + name + " leads nowhere",
                "It is left out of the archive. Repair it, or exclude it with the pattern \"!"
                    + name
                    + "\".",
                null));
      }
    } catch (IOException e) {
      diagnostics.add(unreadable(name, e));
    }
  }

  private void folder(Folder parent, Path path, String simple, String name, boolean link)
      throws IOException, InterruptedException {
    Path real = link ? path.toRealPath() : parent.real().resolve(simple);
    boolean leadsBack = parent.liesIn(real) || (link && parent.real().startsWith(real));
    if (leadsBack) {
      return;
    }
    boolean developmentOnly = inModules && development.holdsFolder(name, real);
    List<Candidate> wanted = new ArrayList<>();
    for (Candidate candidate : parent.candidates()) {
      boolean leftOut = developmentOnly && candidate.withoutDevelopment();
      if (!leftOut && candidate.rules().maySelectBelow(name)) {
        wanted.add(candidate);
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    Folder next = new Folder(path, real, name, wanted, parent);
    if (!inModules && simple.equals(NODE_MODULES)) {
      modules.add(next);
    } else {
      visit(next);
    }
  }

  private void file(
      Folder folder, Path path, String simple, String name, BasicFileAttributes attributes) {
    if (!inModules && simple.equals("package.json")) {
      projects.add(folder.path());
    }
    boolean developmentOnly = inModules && development.holdsFile(name);
    SelectedFile file = null;
    for (Candidate candidate : folder.candidates()) {
      boolean leftOut = developmentOnly && candidate.withoutDevelopment();
      if (!leftOut && candidate.rules().selects(name)) {
        file = file == null ? selected(path, name, attributes) : file;
        candidate.files().add(file);
      }
    }
  }

  private static SelectedFile selected(Path path, String name, BasicFileAttributes attributes) {
    boolean executable =
        !(attributes instanceof PosixFileAttributes posix)
            || posix.permissions().contains(PosixFilePermission.OWNER_EXECUTE);
    return new SelectedFile(
        name, path, attributes.size(), attributes.lastModifiedTime().toMillis(), executable);
  }

  private BasicFileAttributes attributes(Path path, LinkOption... options) throws IOException {
    return posix
        ? Files.readAttributes(path, PosixFileAttributes.class, options)
        : Files.readAttributes(path, BasicFileAttributes.class, options);
  }

  private static Diagnostic unreadable(String name, Exception e) {
    return Diagnostic.error(
        "unreadable-file",
        "Cannot read " + (name.isEmpty() ? "the service directory" : name),
        "The operating system says: "
            + e
            + ". Give yourself the right to read it, or exclude it with a pattern under package.",
        null);
  }
}
