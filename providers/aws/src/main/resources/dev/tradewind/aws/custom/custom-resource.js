'use strict';

// The frame of our custom resources: runs the work of a request and tells CloudFormation how it went.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref.html

const https = require('node:https');

/** Where this function runs, read from its own ARN. */
function place(context) {
  const [, partition, , region, account] = context.invokedFunctionArn.split(':');
  return { partition, region, account };
}

function functionArn({ partition, region, account }, name, qualifier) {
  const arn = `arn:${partition}:lambda:${region}:${account}:function:${name}`;
  return qualifier ? `${arn}:${qualifier}` : arn;
}

function hasName(error, name) {
  return [error.name, error.Code, error.code].includes(name);
}

/** Goes on when AWS answers with one of these errors. */
async function tolerate(names, action) {
  try {
    return await action();
  } catch (error) {
    if (names.some((name) => hasName(error, name))) {
      console.log(`${error.name}: ${error.message} (nothing to do)`);
      return undefined;
    }
    throw error;
  }
}

function send(responseUrl, body) {
  return new Promise((resolve, reject) => {
    const content = Buffer.from(JSON.stringify(body));
    const headers = { 'content-type': '', 'content-length': content.length };
    const request = https.request(responseUrl, { method: 'PUT', headers }, (response) => {
      response.resume();
      response.on('end', resolve);
    });
    request.on('error', reject);
    request.end(content);
  });
}

/**
 * Makes a handler of the three things that CloudFormation asks for.
 *
 * The physical id is fixed: an update must never look like a replacement, which would be followed by a
 * delete of the same trigger.
 */
function customResource(physicalId, { create, update, remove }, answer = send) {
  const actions = { Create: create, Update: update, Delete: remove };
  return async (event, context) => {
    const { StackId, RequestId, LogicalResourceId, ResponseURL } = event;
    const outcome = { StackId, RequestId, LogicalResourceId, PhysicalResourceId: physicalId };
    try {
      const action = actions[event.RequestType];
      if (!action) throw new Error(`CloudFormation asked for ${event.RequestType}, which is unknown`);
      await action(event, place(context));
    } catch (error) {
      console.error(error);
      const Reason = `${error.message} (CloudWatch log stream: ${context.logStreamName})`;
      await answer(ResponseURL, { ...outcome, Status: 'FAILED', Reason });
      return;
    }
    await answer(ResponseURL, { ...outcome, Status: 'SUCCESS', Data: {} });
  };
}

module.exports = { customResource, functionArn, hasName, place, tolerate };
