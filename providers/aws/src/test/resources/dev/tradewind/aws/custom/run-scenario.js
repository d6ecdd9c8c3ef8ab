'use strict';

// usage: node run-scenario.js FOLDER < scenario.json
// Runs one handler of FOLDER and prints what it sent to AWS and answered to CloudFormation.

const https = require('node:https');
const path = require('node:path');
const fs = require('node:fs');

const scenario = JSON.parse(fs.readFileSync(0, 'utf8'));
const outcome = { calls: [] };
global.calls = outcome.calls;
global.answers = scenario.answers || {};
console.log = () => {};
console.error = () => {};
https.request = (url, options, done) => ({
  on() {},
  end(content) {
    const { Status, Reason, PhysicalResourceId } = JSON.parse(content);
    Object.assign(outcome, { Status, Reason, PhysicalResourceId });
    done({ resume() {}, on: (event, act) => act() });
  },
});

const event = {
  StackId: 's',
  RequestId: 'r',
  LogicalResourceId: 'l',
  ResponseURL: 'https://example.com/answer',
  ...scenario.event,
};
const context = {
  invokedFunctionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:custom',
  logStreamName: 'stream',
};
require(path.resolve(process.argv[2], scenario.handler))
  .handler(event, context)
  .then(() => process.stdout.write(JSON.stringify(outcome)));
