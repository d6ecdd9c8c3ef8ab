/**
 * From a service to a template. {@link dev.tradewind.aws.compile.ServiceCompiler} runs the steps in
 * the order in which their resources stand in the template; {@link
 * dev.tradewind.aws.compile.EventCompilers} is the table of events.
 */
@NullMarked
package dev.tradewind.aws.compile;

import org.jspecify.annotations.NullMarked;
