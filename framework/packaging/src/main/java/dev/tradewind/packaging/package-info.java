/**
 * From the files of a service to archives: which files belong to each function and layer, and zips
 * with the same bytes for the same files. {@link dev.tradewind.packaging.Packager} is the way in.
 */
@NullMarked
package dev.tradewind.packaging;

import org.jspecify.annotations.NullMarked;
