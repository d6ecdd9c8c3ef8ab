package dev.tradewind.packaging;

import java.nio.file.Path;

/**
 * A file that is deployed.
 *
 * @param file absolute
 * @param size in bytes
 * @param sha256 of the file, base64 with padding
 */
public record Artifact(Path file, long size, String sha256) {}
