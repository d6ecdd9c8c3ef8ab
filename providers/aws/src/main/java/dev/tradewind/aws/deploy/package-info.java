/**
 * Hands a compiled service over to CloudFormation: uploads what is not in the bucket yet, shows and
 * executes a change set, watches it, and cleans up behind it. What is deployed is read from the
 * stack itself, never from notes of our own, so that a run that was cut off is made good by the
 * next one. The folders in the bucket are those of the Serverless Framework.
 */
@NullMarked
package dev.tradewind.aws.deploy;

import org.jspecify.annotations.NullMarked;
