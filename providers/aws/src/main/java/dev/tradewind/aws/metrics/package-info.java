/**
 * How functions fared, from the metrics that Lambda keeps in CloudWatch. As many numbers as one
 * request can carry are asked for at once, and added up here.
 */
@NullMarked
package dev.tradewind.aws.metrics;

import org.jspecify.annotations.NullMarked;
