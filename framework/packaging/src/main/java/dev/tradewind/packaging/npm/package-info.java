/**
 * npm packages in a folder, as npm, yarn and pnpm lay them out. {@link
 * dev.tradewind.packaging.npm.DevelopmentPackages} tells which of them only development needs, by
 * following package.json files the way Node.js resolves names. No lock file is read and no package
 * manager is run.
 */
@NullMarked
package dev.tradewind.packaging.npm;

import org.jspecify.annotations.NullMarked;
