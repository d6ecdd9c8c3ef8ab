/**
 * How the user's own {@code resources} come into the template: merged over what the compiler made,
 * then extended. The rules are those of lodash's merge, which the Serverless Framework uses. Works
 * on plain values, after every step that knows what a resource is.
 */
@NullMarked
package dev.tradewind.aws.resources;

import org.jspecify.annotations.NullMarked;
