'use strict';

// Lets a service of AWS invoke a function. The statement's id says for which bucket or pool it is, so that
// an update finds the one to replace.

const { LambdaClient, AddPermissionCommand, RemovePermissionCommand } = require('@aws-sdk/client-lambda');
const { hasName, tolerate } = require('./custom-resource');

const LONGEST_STATEMENT_ID = 100;

function statementId(functionName, source) {
  return `${functionName}-${source}`.slice(0, LONGEST_STATEMENT_ID);
}

function target({ functionName, qualifier, source }) {
  return {
    FunctionName: functionName,
    StatementId: statementId(functionName, source),
    ...(qualifier && { Qualifier: qualifier }),
  };
}

/** The permission that an update leaves behind must not be the one that it just made. */
function samePermission(a, b) {
  return JSON.stringify(target(a)) === JSON.stringify(target(b));
}

function permissions(region) {
  const lambda = new LambdaClient({ region, maxAttempts: 8 });

  async function remove(permission) {
    await tolerate(['ResourceNotFoundException'], () =>
      lambda.send(new RemovePermissionCommand(target(permission)))
    );
  }

  async function add(permission, principal, conditions) {
    const command = new AddPermissionCommand({
      ...target(permission),
      Action: 'lambda:InvokeFunction',
      Principal: principal,
      ...conditions,
    });
    try {
      await lambda.send(command);
    } catch (error) {
      if (!hasName(error, 'ResourceConflictException')) throw error;
      await remove(permission);
      await lambda.send(command);
    }
  }

  return { add, remove };
}

module.exports = { permissions, samePermission };
