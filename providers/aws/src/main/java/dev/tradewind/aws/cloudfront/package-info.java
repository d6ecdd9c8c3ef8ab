/**
 * The {@code cloudFront} event: a distribution runs the function in its own locations
 * (Lambda@Edge). All events of a service share one distribution, whose origins and behaviors are
 * gathered from them. Start at {@code CloudFrontCompiler}.
 */
@NullMarked
package dev.tradewind.aws.cloudfront;

import org.jspecify.annotations.NullMarked;
