/**
 * Logical ids and physical names: the one place that knows the naming rules of the Serverless
 * Framework.
 */
@NullMarked
package dev.tradewind.aws.naming;

import org.jspecify.annotations.NullMarked;
