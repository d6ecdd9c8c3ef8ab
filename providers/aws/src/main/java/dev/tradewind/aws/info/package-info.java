/**
 * What of a service is deployed: its stack, addresses, functions and layers, read from the outputs
 * of the stack, as the Serverless Framework puts them there. {@link
 * dev.tradewind.aws.info.StackInfo} needs no network, so that a deployment can end with it. No
 * value of an API key is read.
 */
@NullMarked
package dev.tradewind.aws.info;

import org.jspecify.annotations.NullMarked;
