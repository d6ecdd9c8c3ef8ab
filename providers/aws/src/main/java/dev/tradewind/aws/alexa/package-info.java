/**
 * The {@code alexaSkill} and {@code alexaSmartHome} events: a skill calls the function. All they
 * need is a permission. Start at {@code AlexaCompiler}.
 */
@NullMarked
package dev.tradewind.aws.alexa;

import org.jspecify.annotations.NullMarked;
