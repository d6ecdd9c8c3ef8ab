/**
 * The sources of variables that AWS brings: outputs of stacks ({@code cf}), objects of buckets
 * ({@code s3}), parameters and secrets ({@code ssm}) and the account ({@code aws:accountId}). Each
 * one reads through a session of the region, stage and profile that the request names; sessions are
 * shared by all sources until the project has been read. No class of the SDK is loaded before a
 * project asks.
 */
@NullMarked
package dev.tradewind.aws.variables;

import org.jspecify.annotations.NullMarked;
