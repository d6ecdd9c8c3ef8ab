package dev.tradewind.spi.operation;

import dev.tradewind.model.Service;
import dev.tradewind.packaging.Artifacts;
import java.nio.file.Path;

/**
 * @param output the folder for template files; it exists
 */
public record CompileRequest(Service service, Artifacts artifacts, Path output) {}
