'use strict';

// Notifications of a bucket that the stack does not own. A bucket has one configuration for all its
// listeners: ours are told from the others' by their ids, which start with the function's name and end with
// an MD5 of the event. That form is the one that live stacks have.

const { createHash } = require('node:crypto');
const {
  S3Client,
  GetBucketNotificationConfigurationCommand,
  PutBucketNotificationConfigurationCommand,
} = require('@aws-sdk/client-s3');
const { customResource, functionArn, tolerate } = require('../custom-resource');
const { permissions, samePermission } = require('../invoke-permission');

function wanted(properties) {
  const { FunctionName, FunctionQualifier, BucketName, BucketConfigs } = properties;
  return {
    functionName: FunctionName,
    qualifier: FunctionQualifier,
    bucket: BucketName,
    events: BucketConfigs || [],
    source: BucketName.replace(/[.:*]/g, ''),
  };
}

function isOf(functionName, { Id = '' }) {
  const prefix = `${functionName}-`;
  return Id.startsWith(prefix) && /^[0-9a-f]{32}$/.test(Id.slice(prefix.length));
}

function notification(config, functionName, arn) {
  const md5 = createHash('md5').update(JSON.stringify(config)).digest('hex');
  const rules = (config.Rules || []).map((rule) => {
    const [[name, value]] = Object.entries(rule);
    return { Name: name.toLowerCase(), Value: value };
  });
  return {
    Id: `${functionName}-${md5}`,
    LambdaFunctionArn: arn,
    Events: [config.Event],
    ...(rules.length && { Filter: { Key: { FilterRules: rules } } }),
  };
}

/** Reads a bucket's configuration, takes our own entries out, puts others in. */
async function replace(region, bucket, functionNames, entries) {
  const s3 = new S3Client({ region, maxAttempts: 8 });
  const { $metadata, ...configuration } = await s3.send(
    new GetBucketNotificationConfigurationCommand({ Bucket: bucket })
  );
  const others = (configuration.LambdaFunctionConfigurations || []).filter(
    (entry) => !functionNames.some((name) => isOf(name, entry))
  );
  await s3.send(
    new PutBucketNotificationConfigurationCommand({
      Bucket: bucket,
      NotificationConfiguration: {
        ...configuration,
        LambdaFunctionConfigurations: [...others, ...entries],
      },
    })
  );
}

function allow(where, target) {
  return permissions(where.region).add(target, 's3.amazonaws.com', {
    SourceArn: `arn:${where.partition}:s3:::${target.bucket}`,
    SourceAccount: where.account,
  });
}

function listen(where, target, functionNames) {
  const arn = functionArn(where, target.functionName, target.qualifier);
  const entries = target.events.map((config) => notification(config, target.functionName, arn));
  return replace(where.region, target.bucket, functionNames, entries);
}

/** A bucket that is gone, or that we may no longer touch, must not keep a stack from changing. */
function forget(where, target) {
  return tolerate(['NoSuchBucket', 'AccessDenied'], () =>
    replace(where.region, target.bucket, [target.functionName], [])
  );
}

async function create({ ResourceProperties }, where) {
  const target = wanted(ResourceProperties);
  await allow(where, target);
  await listen(where, target, [target.functionName]);
}

async function update({ ResourceProperties, OldResourceProperties }, where) {
  const target = wanted(ResourceProperties);
  const old = OldResourceProperties && wanted(OldResourceProperties);
  const moved = !old || !samePermission(old, target) || old.bucket !== target.bucket;
  if (moved) await allow(where, target);
  await listen(where, target, [target.functionName, ...(old ? [old.functionName] : [])]);
  if (!old) return;
  if (old.bucket !== target.bucket) await forget(where, old);
  if (!samePermission(old, target)) await permissions(where.region).remove(old);
}

async function remove({ ResourceProperties }, where) {
  const target = wanted(ResourceProperties);
  await permissions(where.region).remove(target);
  await forget(where, target);
}

module.exports = {
  handler: customResource('CustomResourceExistingS3', { create, update, remove }),
};
