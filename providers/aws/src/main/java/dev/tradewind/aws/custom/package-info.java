/**
 * Resources that CloudFormation does not have: a trigger on a bucket or user pool that exists
 * already, and the account's role for API logs. Each is a small function of ours that the stack
 * calls; {@code CustomResources} puts it into the template, {@code CustomResourcesArchive} makes
 * its archive from the JavaScript beside it. Ids and names are those of the Serverless Framework.
 */
@NullMarked
package dev.tradewind.aws.custom;

import org.jspecify.annotations.NullMarked;
