import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What the shipped jars have of each kind of Tradewind's services, for {@code Installed}. */
final class ServiceList {

  static final String NAME = "META-INF/tradewind-services";

  private static final String FOLDER = "META-INF/services/";

  private ServiceList() {}

  static byte[] of(List<Path> jars) throws IOException {
    StringBuilder list = new StringBuilder();
    for (Path jar : jars.stream().sorted().toList()) {
      try (ZipFile file = new ZipFile(jar.toFile())) {
        for (ZipEntry entry : Collections.list(file.entries())) {
          if (entry.getName().startsWith(FOLDER + "dev.tradewind.")) {
            list.append(lines(file, entry));
          }
        }
      }
    }
    return list.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String lines(ZipFile file, ZipEntry entry) throws IOException {
    String kind = entry.getName().substring(FOLDER.length());
    try (InputStream in = file.getInputStream(entry)) {
      Stream<String> names = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
      return names
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(name -> !name.isEmpty())
          .map(name -> kind + " " + name + "\n")
          .collect(Collectors.joining());
    }
  }
}
