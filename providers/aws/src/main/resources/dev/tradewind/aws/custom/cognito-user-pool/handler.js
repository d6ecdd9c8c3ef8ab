'use strict';

// Triggers of a user pool that the stack does not own. UpdateUserPool resets what it is not told, so the
// whole current configuration is read and given back.

const {
  CognitoIdentityProviderClient,
  ListUserPoolsCommand,
  DescribeUserPoolCommand,
  UpdateUserPoolCommand,
} = require('@aws-sdk/client-cognito-identity-provider');
const { customResource, functionArn } = require('../custom-resource');
const { permissions, samePermission } = require('../invoke-permission');

const CUSTOM_SENDERS = ['CustomSMSSender', 'CustomEmailSender'];

/** What DescribeUserPool tells and UpdateUserPool does not take. */
const READ_ONLY = [
  'Id',
  'Name',
  'Arn',
  'Status',
  'CreationDate',
  'LastModifiedDate',
  'SchemaAttributes',
  'AliasAttributes',
  'UsernameAttributes',
  'UsernameConfiguration',
  'EstimatedNumberOfUsers',
  'SmsConfigurationFailure',
  'EmailConfigurationFailure',
  'Domain',
  'CustomDomain',
];

function wanted(properties) {
  const { FunctionName, FunctionQualifier, UserPoolName, UserPoolConfigs } = properties;
  return {
    functionName: FunctionName,
    qualifier: FunctionQualifier,
    pool: UserPoolName,
    triggers: UserPoolConfigs || [],
    source: UserPoolName.toLowerCase().replace(/[.:*\s]/g, ''),
  };
}

function client({ region }) {
  return new CognitoIdentityProviderClient({ region, maxAttempts: 8 });
}

async function poolId(cognito, name) {
  let NextToken;
  do {
    const page = await cognito.send(new ListUserPoolsCommand({ MaxResults: 60, NextToken }));
    const found = (page.UserPools || []).find((pool) => pool.Name === name);
    if (found) return found.Id;
    ({ NextToken } = page);
  } while (NextToken);
  return undefined;
}

async function existingPoolId(cognito, name) {
  const id = await poolId(cognito, name);
  if (!id) throw new Error(`There is no Cognito user pool "${name}"`);
  return id;
}

function without(lambdaConfig, arns) {
  const isOurs = (value) => arns.includes(value) || (value && arns.includes(value.LambdaArn));
  const rest = Object.fromEntries(Object.entries(lambdaConfig).filter(([, value]) => !isOurs(value)));
  if (!CUSTOM_SENDERS.some((sender) => sender in rest)) delete rest.KMSKeyID;
  return rest;
}

function withTriggers(lambdaConfig, triggers, arn) {
  const config = { ...lambdaConfig };
  for (const { Trigger, LambdaVersion, KMSKeyID } of triggers) {
    if (CUSTOM_SENDERS.includes(Trigger)) {
      config[Trigger] = { LambdaArn: arn, LambdaVersion };
      config.KMSKeyID = KMSKeyID;
    } else if (Trigger === 'PreTokenGeneration' && LambdaVersion) {
      config.PreTokenGenerationConfig = { LambdaArn: arn, LambdaVersion };
    } else {
      config[Trigger] = arn;
    }
  }
  return config;
}

/** The current settings in the form that an update takes. */
function asUpdate(pool) {
  const update = Object.fromEntries(Object.entries(pool).filter(([key]) => !READ_ONLY.includes(key)));
  // The two are one setting under an old and a new name, and giving both is refused.
  if (update.AdminCreateUserConfig) {
    const { UnusedAccountValidityDays, ...admin } = update.AdminCreateUserConfig;
    update.AdminCreateUserConfig = admin;
    const passwords = update.Policies && update.Policies.PasswordPolicy;
    if (passwords && UnusedAccountValidityDays !== undefined) {
      const days = { TemporaryPasswordValidityDays: UnusedAccountValidityDays };
      update.Policies = { ...update.Policies, PasswordPolicy: { ...passwords, ...days } };
    }
  }
  return update;
}

async function replace(cognito, id, oldArns, triggers, arn) {
  const { UserPool } = await cognito.send(new DescribeUserPoolCommand({ UserPoolId: id }));
  const rest = without(UserPool.LambdaConfig || {}, oldArns);
  await cognito.send(
    new UpdateUserPoolCommand({
      ...asUpdate(UserPool),
      UserPoolId: id,
      LambdaConfig: withTriggers(rest, triggers, arn),
    })
  );
}

async function allow(cognito, where, target) {
  const id = await existingPoolId(cognito, target.pool);
  await permissions(where.region).add(target, 'cognito-idp.amazonaws.com', {
    SourceArn: `arn:${where.partition}:cognito-idp:${where.region}:${where.account}:userpool/${id}`,
  });
}

function arnOf(where, target) {
  return functionArn(where, target.functionName, target.qualifier);
}

async function listen(cognito, where, target, oldArns) {
  const arn = arnOf(where, target);
  const id = await existingPoolId(cognito, target.pool);
  await replace(cognito, id, [arn, ...oldArns], target.triggers, arn);
}

/** A pool that is gone has no triggers to take away. */
async function forget(cognito, where, target) {
  const id = await poolId(cognito, target.pool);
  if (id) await replace(cognito, id, [arnOf(where, target)], [], undefined);
}

async function create({ ResourceProperties }, where) {
  const target = wanted(ResourceProperties);
  const cognito = client(where);
  await allow(cognito, where, target);
  await listen(cognito, where, target, []);
}

async function update({ ResourceProperties, OldResourceProperties }, where) {
  const target = wanted(ResourceProperties);
  const old = OldResourceProperties && wanted(OldResourceProperties);
  const cognito = client(where);
  const moved = !old || !samePermission(old, target) || old.pool !== target.pool;
  if (moved) await allow(cognito, where, target);
  const samePool = old && old.pool === target.pool;
  await listen(cognito, where, target, samePool ? [arnOf(where, old)] : []);
  if (!old) return;
  if (!samePool) await forget(cognito, where, old);
  if (!samePermission(old, target)) await permissions(where.region).remove(old);
}

async function remove({ ResourceProperties }, where) {
  const target = wanted(ResourceProperties);
  await permissions(where.region).remove(target);
  await forget(client(where), where, target);
}

module.exports = {
  handler: customResource('CustomResourceExistingCognitoUserPool', { create, update, remove }),
};
