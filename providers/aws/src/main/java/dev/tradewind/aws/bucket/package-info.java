/**
 * The {@code s3} event: a bucket calls the function when objects come and go. {@code NewBuckets}
 * makes the bucket, {@code ExistingBuckets} has a function of ours change one that is there
 * already. Start at {@code S3Compiler}.
 */
@NullMarked
package dev.tradewind.aws.bucket;

import org.jspecify.annotations.NullMarked;
