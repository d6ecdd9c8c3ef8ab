/**
 * AWS as a provider: a {@link dev.tradewind.model.Service} becomes the CloudFormation template that
 * the Serverless Framework would make of it, with the same logical ids, so that a live stack is
 * updated in place. {@code compile} holds what every service has (functions, roles, layers, the
 * deployment bucket); each kind of event has a package of its own.
 */
@NullMarked
package dev.tradewind.aws;

import org.jspecify.annotations.NullMarked;
