/**
 * Builds before packaging. A {@link dev.tradewind.packaging.build.BuildStep} makes a ready artifact
 * that is missing or older than its sources, as {@link dev.tradewind.packaging.build.JavaBuild}
 * does with Maven and Gradle. A {@link dev.tradewind.packaging.build.FunctionBuild} makes files
 * that go into the archives of functions, from their sources or beside them.
 */
@NullMarked
package dev.tradewind.packaging.build;

import org.jspecify.annotations.NullMarked;
