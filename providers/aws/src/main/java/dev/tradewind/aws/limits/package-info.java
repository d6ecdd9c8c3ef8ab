/**
 * What AWS would refuse, found before anything is deployed. Rules on the service are checked before
 * packaging, limits on the template after compiling; each is a small class of its own. The numbers
 * come from the quotas of AWS's documentation.
 */
@NullMarked
package dev.tradewind.aws.limits;

import org.jspecify.annotations.NullMarked;
