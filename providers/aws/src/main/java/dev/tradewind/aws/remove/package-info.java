/**
 * Takes a service away: what lies in its deployment bucket, the stack with its resources, the image
 * repository that packaging made. What the stack keeps by its deletion policies stays.
 */
@NullMarked
package dev.tradewind.aws.remove;

import org.jspecify.annotations.NullMarked;
