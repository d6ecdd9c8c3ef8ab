/**
 * Which files of a folder belong to which archive. {@link
 * dev.tradewind.packaging.select.SelectionRules} are the ordered patterns of one archive, {@link
 * dev.tradewind.packaging.select.FileTree} walks the folder once for all of them. Nothing here
 * reads the content of a file.
 */
@NullMarked
package dev.tradewind.packaging.select;

import org.jspecify.annotations.NullMarked;
