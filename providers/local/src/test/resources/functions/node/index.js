let count = 0;

exports.echo = async (event, context) => ({ event, count: ++count, id: context.awsRequestId });
exports.context = async (event, context) => ({
  context: { ...context, remaining: context.getRemainingTimeInMillis() },
  environment: process.env,
  directory: process.cwd(),
});
exports.log = async (event, context) => {
  console.log('one %s', 'word', { a: 1 });
  console.error('two');
  process.stdout.write('raw\n');
  return context.awsRequestId;
};
exports.flood = async () => {
  const line = 'x'.repeat(100);
  for (let i = 0; i < 400_000; i++) process.stdout.write(`${i} ${line}\n`);
  return 'flooded';
};
exports.throws = async () => {
  throw new TypeError('it broke');
};
exports.throwsSync = () => {
  throw new Error('at once');
};
exports.throwsText = async () => {
  throw 'a text';
};
exports.callback = (event, context, callback) => setTimeout(() => callback(null, 'called back'), 10);
exports.callbackError = (event, context, callback) => callback(new Error('called back'));
exports.waitsForLoop = (event, context, callback) => {
  let done = false;
  callback(null, { get done() { return done; } });
  setTimeout(() => { done = true; }, 50);
};
exports.waitsNot = (event, context, callback) => {
  context.callbackWaitsForEmptyEventLoop = false;
  setInterval(() => {}, 1000);
  callback(null, 'not waited');
};
exports.succeed = (event, context) => context.succeed('old style');
exports.fail = (event, context) => context.fail(new Error('old style'));
exports.nothing = () => 'not looked at';
exports.undefinedResult = async () => {};
exports.circular = async () => {
  const a = {};
  a.a = a;
  return a;
};
exports.rejects = async () => {
  Promise.reject(new Error('nobody caught this'));
  await new Promise((resolve) => setTimeout(resolve, 5000));
};
exports.uncaught = async () => {
  setTimeout(() => { throw new Error('out of the loop'); }, 1);
  await new Promise((resolve) => setTimeout(resolve, 5000));
};
exports.exits = async () => process.exit(3);
exports.exitsZero = async () => process.exit(0);
exports.killed = async () => {
  process.kill(process.pid, 'SIGKILL');
  await new Promise((resolve) => setTimeout(resolve, 5000));
};
exports.slow = async () => new Promise((resolve) => setTimeout(resolve, 60_000));
exports.large = async (event) => 'x'.repeat(event.size);
exports.size = async (event) => event.text.length;
exports.notAFunction = 42;
exports.nested = { deep: { handler: async () => 'deep' } };
exports.streamed = globalThis.awslambda?.streamifyResponse(async (event, stream) => {
  const response = globalThis.awslambda.HttpResponseStream.from(stream, { statusCode: 201, headers: { a: 'b' } });
  response.write('one ');
  response.end('two');
});
exports.layer = async () => require('from-layer');
