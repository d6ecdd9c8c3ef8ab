/**
 * Functions: the {@code AWS::Lambda::Function} itself, its log group, version, alias, URL and the
 * settings of its asynchronous calls. {@code FunctionCompiler} shows the order; each of the others
 * makes one thing. A property belongs to the class named after its topic.
 */
@NullMarked
package dev.tradewind.aws.function;

import org.jspecify.annotations.NullMarked;
