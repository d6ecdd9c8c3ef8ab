/**
 * Portable resources and events: {@code infra}, {@code access}, and the events {@code queue},
 * {@code topic}, {@code bucket} and {@code table}. {@code PortableService} says it in the words of
 * AWS before a service is compiled, {@code InfraCompiler} makes the resources; {@code
 * docs/infra.md} has the forms.
 */
@NullMarked
package dev.tradewind.aws.infra;

import org.jspecify.annotations.NullMarked;
