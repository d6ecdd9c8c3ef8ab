/**
 * Results of functions as answers to clients. The parser takes a result apart, one reader for each
 * kind of API decides what is malformed and what is filled in. Headers that a function may not set
 * end here.
 */
@NullMarked
package dev.tradewind.local.gateway.response;

import org.jspecify.annotations.NullMarked;
