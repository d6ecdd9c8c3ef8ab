package dev.tradewind.packaging.zip;

/**
 * A file's content as it stands in an archive.
 *
 * @param size before compression, in bytes
 * @param compressed size after it
 */
record CompressedFile(EntryStore store, long offset, long compressed, long size, int crc) {}
