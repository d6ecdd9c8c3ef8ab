package dev.tradewind.aws.custom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The archive of our own functions; the same bytes every time. */
public final class CustomResourcesArchive {

  /** In the order of the archive. */
  private static final List<String> FILES =
      List.of(
          "api-gateway-cloud-watch-role/handler.js",
          "cognito-user-pool/handler.js",
          "custom-resource.js",
          "invoke-permission.js",
          "s3/handler.js");

  private CustomResourcesArchive() {}

  public static void writeTo(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : FILES) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        try (InputStream source = CustomResourcesArchive.class.getResourceAsStream(name)) {
          if (source == null) {
            throw new IllegalStateException("the jar lacks " + name);
          }
          source.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
  }
}
