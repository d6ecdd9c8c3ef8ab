/**
 * Steps that make an artifact before it is packaged. A {@link
 * dev.tradewind.packaging.build.BuildStep} says whether it knows how to build a file and does so
 * when the file is missing or older than its sources. {@link
 * dev.tradewind.packaging.build.JavaBuild} is the first one, for Maven and Gradle.
 */
@NullMarked
package dev.tradewind.packaging.build;

import org.jspecify.annotations.NullMarked;
