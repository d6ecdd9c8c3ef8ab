// Calls an asynchronous handler of a .js file once. The event comes on stdin, the answer goes to the file that is named.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, file, name] = process.env._HANDLER.match(/^(.*)\.([^.]+)$/);
const context = { awsRequestId: process.env.REQUEST_ID, functionName: process.env.AWS_LAMBDA_FUNCTION_NAME };
let answer;
try {
  const module = await import(pathToFileURL(resolve(`${file}.js`)));
  const handler = module[name] ?? module.default[name];
  answer = { result: (await handler(JSON.parse(readFileSync(0, 'utf8')), context)) ?? null };
} catch (error) {
  answer = { error: { errorType: error.name, errorMessage: error.message, trace: String(error.stack).split('\n') } };
}
writeFileSync(process.argv[2], JSON.stringify(answer));
process.exit(0);
