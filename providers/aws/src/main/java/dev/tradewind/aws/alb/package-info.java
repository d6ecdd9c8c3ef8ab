/**
 * The {@code alb} event: a listener of an Application Load Balancer calls the function. {@code
 * AlbEvents} reads and checks what is written, {@code TargetGroups} and {@code ListenerRules} make
 * the resources. Start at {@code AlbCompiler}.
 */
@NullMarked
package dev.tradewind.aws.alb;

import org.jspecify.annotations.NullMarked;
