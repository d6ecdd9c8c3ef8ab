/**
 * Functions as they are deployed, changed one at a time and past CloudFormation: new code, new
 * settings, the code of an older version. {@link dev.tradewind.aws.live.FunctionApi} is all that
 * the rest of the package knows of Lambda, so that it can be tested without it. What a template
 * only knows as a reference is looked up in the stack, and left as it is where that is not enough.
 */
@NullMarked
package dev.tradewind.aws.live;

import org.jspecify.annotations.NullMarked;
