package dev.tradewind.packaging.zip;

import dev.tradewind.model.diagnostic.Diagnostic;
import dev.tradewind.packaging.Artifact;
import dev.tradewind.packaging.select.SelectedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Writes archives into a folder. Memory grows with the number of files, not with their sizes: each
 * thread holds a few buffers, and what does not fit there waits in a temporary file.
 */
public final class ArchiveWriter {

  private static final int MOST_THREADS = 8;

  private final Path output;
  private final int threads;

  /**
   * @param output an existing folder
   * @param threads how many may work at a time
   */
  public ArchiveWriter(Path output, int threads) {
    this.output = output;
    this.threads = Math.clamp(threads, 1, MOST_THREADS);
  }

  /** What came of it: artifacts by archive name, complete only when there are no diagnostics. */
  public record Written(Map<String, Artifact> artifacts, List<Diagnostic> errors) {}

  public Written write(List<Archive> archives) throws InterruptedException {
    List<SelectedFile> files = distinct(archives);
    Queue<Diagnostic> errors = new ConcurrentLinkedQueue<>();
    Map<String, Artifact> artifacts = new ConcurrentHashMap<>();
    List<FileCompressor> compressors = new ArrayList<>();
    // The threads are not numbered: the first number takes method handles made at run time.
    try (ExecutorService executor =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("package").daemon().factory())) {
      try {
        IdentityHashMap<SelectedFile, CompressedFile> contents =
            compress(files, compressors, executor, errors);
        if (errors.isEmpty()) {
          assemble(archives, contents, executor, artifacts, errors);
        }
      } catch (InterruptedException e) {
        executor.shutdownNow();
        throw e;
      }
    } finally {
      for (FileCompressor compressor : compressors) {
        close(compressor, errors);
      }
    }
    return new Written(artifacts, List.copyOf(errors));
  }

  private static List<SelectedFile> distinct(List<Archive> archives) {
    var all = Collections.newSetFromMap(new IdentityHashMap<SelectedFile, Boolean>());
    archives.forEach(archive -> all.addAll(archive.files()));
    List<SelectedFile> files = new ArrayList<>(all);
    // The largest first, so that no thread ends long after the others.
    files.sort(
        Comparator.comparingLong(SelectedFile::size).reversed().thenComparing(SelectedFile::name));
    return files;
  }

  private IdentityHashMap<SelectedFile, CompressedFile> compress(
      List<SelectedFile> files,
      List<FileCompressor> compressors,
      ExecutorService executor,
      Queue<Diagnostic> errors)
      throws InterruptedException {
    @Nullable CompressedFile[] done = new CompressedFile[files.size()];
    AtomicInteger next = new AtomicInteger();
    List<Callable<Void>> work = new ArrayList<>();
    for (int i = 0; i < Math.min(threads, files.size()); i++) {
      FileCompressor compressor = new FileCompressor(output);
      compressors.add(compressor);
      work.add(
          () -> {
            for (int n = next.getAndIncrement(); n < done.length; n = next.getAndIncrement()) {
              if (Thread.currentThread().isInterrupted()) {
                return null;
              }
              compressInto(done, n, files.get(n), compressor, errors);
            }
            compressor.finish();
            return null;
          });
    }
    run(work, executor, errors);
    IdentityHashMap<SelectedFile, CompressedFile> contents = new IdentityHashMap<>();
    for (int i = 0; i < done.length; i++) {
      CompressedFile content = done[i];
      if (content != null) {
        contents.put(files.get(i), content);
      }
    }
    return contents;
  }

  private static void compressInto(
      @Nullable CompressedFile[] done,
      int index,
      SelectedFile file,
      FileCompressor compressor,
      Queue<Diagnostic> errors) {
    try {
      done[index] = compressor.compress(file);
    } catch (IOException e) {
      errors.add(WriteFaults.ofFile(file, e));
    }
  }

  private void assemble(
      List<Archive> archives,
      IdentityHashMap<SelectedFile, CompressedFile> contents,
      ExecutorService executor,
      Map<String, Artifact> artifacts,
      Queue<Diagnostic> errors)
      throws InterruptedException {
    List<Callable<Void>> work = new ArrayList<>();
    for (Archive archive : archives) {
      work.add(
          () -> {
            Path file = output.resolve(archive.name());
            List<ReproducibleZip.Entry> entries = entries(archive, contents);
            try {
              artifacts.put(
                  archive.name(),
                  AtomicOutput.replace(file, to -> ReproducibleZip.write(entries, to)));
            } catch (IOException e) {
              errors.add(WriteFaults.ofArchive(file, e));
            }
            return null;
          });
    }
    run(work, executor, errors);
  }

  private static List<ReproducibleZip.Entry> entries(
      Archive archive, IdentityHashMap<SelectedFile, CompressedFile> contents) {
    List<ReproducibleZip.Entry> entries = new ArrayList<>(archive.files().size());
    for (SelectedFile file : archive.files()) {
      CompressedFile content = Objects.requireNonNull(contents.get(file), file.name());
      entries.add(new ReproducibleZip.Entry(EntryName.of(file.name()), file.executable(), content));
    }
    entries.sort(Comparator.comparing(ReproducibleZip.Entry::name, EntryName.UTF8_ORDER));
    return entries;
  }

  private void run(List<Callable<Void>> work, ExecutorService executor, Queue<Diagnostic> errors)
      throws InterruptedException {
    for (Future<Void> future : executor.invokeAll(work)) {
      try {
        future.get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof IOException fault)) {
          throw new IllegalStateException("Packaging into " + output + " failed", e.getCause());
        }
        errors.add(WriteFaults.ofArchive(output, fault));
      }
    }
  }

  private void close(FileCompressor compressor, Queue<Diagnostic> errors) {
    try {
      compressor.close();
    } catch (IOException e) {
      errors.add(WriteFaults.ofArchive(output, e));
    }
  }
}
