/**
 * Deflate (RFC 1951) with the very bytes that Node.js makes of a file, so that an archive has the
 * hash that osls gives it. Begin with {@link dev.tradewind.packaging.deflate.NodeDeflate}.
 */
@NullMarked
package dev.tradewind.packaging.deflate;

import org.jspecify.annotations.NullMarked;
