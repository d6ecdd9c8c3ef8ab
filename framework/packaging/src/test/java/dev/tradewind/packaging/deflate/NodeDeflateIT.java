package dev.tradewind.packaging.deflate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tradewind.testkit.Programs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zlib of the Node.js that is installed, as yazl uses it for osls. */
class NodeDeflateIT {

  private static final String HASHES =
      """
      const { createHash } = require('crypto');
      for (const name of process.argv.slice(1)) {
        const bytes = require('zlib').deflateRawSync(require('fs').readFileSync(name));
        console.log(createHash('sha256').update(bytes).digest('hex'));
      }
      """;

  @TempDir Path folder;

  @Test
  void theBytesAreThoseOfNode() throws Exception {
    Programs.require("node");
    List<Path> files = new ArrayList<>(ownClasses());
    List<byte[]> contents = Contents.all();
    for (int i = 0; i < contents.size(); i++) {
      files.add(Files.write(folder.resolve("content-" + i), contents.get(i)));
    }

    List<String> theirs = hashesOfNode(files);

    NodeDeflate deflate = new NodeDeflate();
    for (int i = 0; i < files.size(); i++) {
      assertThat(hash(deflate, files.get(i))).as(files.get(i).toString()).isEqualTo(theirs.get(i));
    }
  }

  /** Files that nobody made for this test. */
  private static List<Path> ownClasses() throws IOException {
    try (Stream<Path> classes = Files.walk(Path.of("target", "classes"))) {
      return classes.filter(Files::isRegularFile).sorted().limit(100).toList();
    }
  }

  private static List<String> hashesOfNode(List<Path> files) throws Exception {
    List<String> command = new ArrayList<>(List.of("node", "-e", HASHES));
    files.forEach(file -> command.add(file.toAbsolutePath().toString()));
    Process node =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(node.getInputStream().readAllBytes(), UTF_8);
    assertThat(node.waitFor()).isZero();
    return output.lines().toList();
  }

  private static String hash(NodeDeflate deflate, Path file) throws Exception {
    byte[] content = Files.readAllBytes(file);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    deflate.compress(content, content.length, (bytes, length) -> out.write(bytes, 0, length));
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(out.toByteArray()));
  }
}
