'use strict';

// API Gateway writes logs under one role for the whole account and region. This sees to it that there is
// one; it is never taken away, because other stacks use it too.

const { APIGatewayClient, GetAccountCommand, UpdateAccountCommand } = require('@aws-sdk/client-api-gateway');
const { IAMClient, AttachRolePolicyCommand, CreateRoleCommand } = require('@aws-sdk/client-iam');
const { setTimeout: wait } = require('node:timers/promises');
const { customResource, tolerate } = require('../custom-resource');

const ROLE_NAME = 'serverlessApiGatewayCloudWatchRole';
const TRIES = 10;
const MS_BETWEEN_TRIES = 10000;

const TRUST = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: ['apigateway.amazonaws.com'] },
      Action: ['sts:AssumeRole'],
    },
  ],
};

async function makeRole({ partition, region, account }) {
  const iam = new IAMClient({ region, maxAttempts: 8 });
  const policy = `arn:${partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs`;
  await tolerate(['EntityAlreadyExists', 'EntityAlreadyExistsException'], () =>
    iam.send(
      new CreateRoleCommand({
        RoleName: ROLE_NAME,
        Path: '/',
        AssumeRolePolicyDocument: JSON.stringify(TRUST),
      })
    )
  );
  await iam.send(new AttachRolePolicyCommand({ RoleName: ROLE_NAME, PolicyArn: policy }));
  return `arn:${partition}:iam::${account}:role/${ROLE_NAME}`;
}

async function assign(apiGateway, value) {
  const command = new UpdateAccountCommand({
    patchOperations: [{ op: 'replace', path: '/cloudwatchRoleArn', value }],
  });
  for (let tried = 1; ; tried += 1) {
    try {
      await apiGateway.send(command);
      return;
    } catch (error) {
      // A role that was just made is refused for a while, with an error that calls itself final.
      if (tried === TRIES) throw error;
      await wait(MS_BETWEEN_TRIES);
    }
  }
}

async function create({ ResourceProperties }, where) {
  const apiGateway = new APIGatewayClient({ region: where.region, maxAttempts: 8 });
  const role = ResourceProperties.RoleArn || (await makeRole(where));
  const { cloudwatchRoleArn } = await apiGateway.send(new GetAccountCommand({}));
  if (cloudwatchRoleArn !== role) await assign(apiGateway, role);
}

module.exports = {
  handler: customResource('CustomResourceApiGatewayAccountCloudWatchRole', {
    create,
    update: async () => {},
    remove: async () => {},
  }),
};
