/**
 * What a command line may say, in types: each option holds its own value. A command declares its
 * options in fields, through its {@code Usage}. They are described to picocli by its programmatic
 * API: its annotations cost a proxy class each and a method handle for each field at every start.
 */
@NullMarked
package dev.tradewind.cli.option;

import org.jspecify.annotations.NullMarked;
