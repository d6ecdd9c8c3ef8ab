/**
 * What a service is on this machine: functions, schedules and routes as plain records, and their
 * form in {@code local.json}. {@link dev.tradewind.local.template.TemplateCompiler} makes it from a
 * service. Nothing here touches a process.
 */
@NullMarked
package dev.tradewind.local.template;

import org.jspecify.annotations.NullMarked;
