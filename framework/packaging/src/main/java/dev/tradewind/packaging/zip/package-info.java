/**
 * Zip archives whose bytes depend on nothing but the names, contents and executable marks of the
 * files in them. {@link dev.tradewind.packaging.zip.ArchiveWriter} compresses every file once, on
 * several threads and with bounded memory, however many archives it goes to. The layout is the one
 * that AWS Lambda documents for deployment packages and that osls 4 writes.
 */
@NullMarked
package dev.tradewind.packaging.zip;

import org.jspecify.annotations.NullMarked;
