/**
 * From a project file to a {@link dev.tradewind.model.Service}. The project loader is the way in:
 * it parses ({@code yaml}), resolves variables ({@code variables}), checks ({@code validation}) and
 * binds ({@code binding}).
 */
@NullMarked
package dev.tradewind.config;

import org.jspecify.annotations.NullMarked;
