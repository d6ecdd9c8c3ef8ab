/**
 * CloudFormation stacks as they are: their names, states, templates and events. {@link
 * dev.tradewind.aws.stack.StackWatch} follows an operation until it ends and says how it went; what
 * failed is told with its reason and its place in the project file. Nothing here decides what is
 * deployed.
 */
@NullMarked
package dev.tradewind.aws.stack;

import org.jspecify.annotations.NullMarked;
