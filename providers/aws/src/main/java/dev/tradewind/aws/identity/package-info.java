/**
 * Roles: which one a function runs under, the one that functions share, and those that single
 * functions have. The shared role is placed first and filled last, because functions and events add
 * to it. Ids and names are those of the Serverless Framework; per-function roles follow its v4.
 */
@NullMarked
package dev.tradewind.aws.identity;

import org.jspecify.annotations.NullMarked;
