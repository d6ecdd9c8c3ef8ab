package dev.tradewind.aws.function;

/**
 * A container image that Lambda can run.
 *
 * @param uri with the digest: {@code <repository>@sha256:<hex>}
 * @param sha256 the digest in hex
 */
public record ContainerImage(String uri, String sha256) {}
