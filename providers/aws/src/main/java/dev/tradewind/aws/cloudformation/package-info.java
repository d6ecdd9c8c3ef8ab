/**
 * CloudFormation as values: templates, resources, outputs and intrinsic functions. Knows nothing of
 * services.
 */
@NullMarked
package dev.tradewind.aws.cloudformation;

import org.jspecify.annotations.NullMarked;
