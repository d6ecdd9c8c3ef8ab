/**
 * What is wrong with a project and what to do about it, as values. Diagnostics are collected and
 * shown together; they are never thrown one by one.
 */
@NullMarked
package dev.tradewind.model.diagnostic;

import org.jspecify.annotations.NullMarked;
