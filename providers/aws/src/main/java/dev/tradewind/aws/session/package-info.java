/**
 * A connection to an account and region: whose credentials, which endpoint, one client for each
 * service, made when it is first asked for. What AWS answers in error becomes a message here.
 * Everything that talks to AWS starts from an {@link dev.tradewind.aws.session.AwsSession}.
 */
@NullMarked
package dev.tradewind.aws.session;

import org.jspecify.annotations.NullMarked;
