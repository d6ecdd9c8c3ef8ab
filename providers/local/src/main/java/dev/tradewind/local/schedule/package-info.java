/**
 * Points in time that come again: {@code rate}, {@code cron} and {@code at} expressions as AWS
 * writes them. {@link dev.tradewind.local.schedule.ScheduleExpression} reads one and says when it
 * is next due. {@link dev.tradewind.local.schedule.Scheduler} runs functions at those times.
 */
@NullMarked
package dev.tradewind.local.schedule;

import org.jspecify.annotations.NullMarked;
