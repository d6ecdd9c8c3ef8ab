/**
 * What a deployment needs around its resources: the bucket, the folder in it, the state file, the
 * names of exports. Nothing here knows about functions or events. The forms are those that the
 * Serverless Framework's rollback and change check read.
 */
@NullMarked
package dev.tradewind.aws.deployment;

import org.jspecify.annotations.NullMarked;
