package dev.tradewind.cli.terminal;

import dev.tradewind.spi.secret.Secrets;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The two streams of the command. stdout carries results only; everything else goes to stderr.
 *
 * @param live stderr is a terminal that can redraw lines
 * @param outStyle colours of stdout
 * @param errStyle colours of stderr
 * @param answers what a person types; null when stdin is not a terminal
 */
public record Console(
    PrintStream out,
    PrintStream err,
    boolean live,
    Style outStyle,
    Style errStyle,
    @Nullable InputStream answers) {

  private static final int BUFFER = 8192;

  /**
   * The process's own streams. The launcher says in {@code tradewind.stdout.tty} and its like which
   * of them is a terminal, since asking from Java would load a terminal library.
   */
  public static Console system(Stdout stdout, Map<String, String> environment) {
    boolean colours =
        !environment.containsKey("NO_COLOR") && !"dumb".equals(environment.get("TERM"));
    boolean ci = environment.containsKey("CI");
    boolean errTerminal = Boolean.getBoolean("tradewind.stderr.tty");
    boolean outTerminal = Boolean.getBoolean("tradewind.stdout.tty");
    return new Console(
        stream(stdout, false),
        stream(new FileOutputStream(FileDescriptor.err), true),
        errTerminal && !ci && !"dumb".equals(environment.get("TERM")),
        new Style(outTerminal && colours),
        new Style(errTerminal && colours),
        Boolean.getBoolean("tradewind.stdin.tty") && errTerminal && !ci ? System.in : null);
  }

  /** The same, with {@code ***} in place of secrets in everything that is written. */
  public Console masking(Secrets secrets) {
    return new Console(
        new PrintStream(new MaskedOutput(out, secrets), false, StandardCharsets.UTF_8),
        new PrintStream(new MaskedOutput(err, secrets), true, StandardCharsets.UTF_8),
        live,
        outStyle,
        errStyle,
        answers);
  }

  private static PrintStream stream(OutputStream file, boolean autoFlush) {
    return new PrintStream(
        new BufferedOutputStream(file, BUFFER), autoFlush, StandardCharsets.UTF_8);
  }
}
