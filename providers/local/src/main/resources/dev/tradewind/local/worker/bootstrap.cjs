// Runs a Node.js function: loads its handler and speaks the Lambda Runtime API.
//
// Requests go over one kept connection, and the answer of an invocation is sent together with the request
// for the next one, so that an invocation costs a single round trip.
'use strict';

const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const util = require('node:util');
const { pathToFileURL } = require('node:url');

const API = '/2018-06-01/runtime/';
const STREAMING = Symbol.for('aws.lambda.runtime.handler.streaming');
const env = process.env;
const taskRoot = env.LAMBDA_TASK_ROOT;
const declaredMajor = Number(/nodejs(\d+)/.exec(env.AWS_EXECUTION_ENV || '')?.[1] || 0);

/** An HTTP/1.1 client for one server whose answers all have a Content-Length. */
class Connection {
  constructor(address) {
    const [host, port] = address.split(':');
    this.expected = [];
    this.buffered = Buffer.alloc(0);
    this.socket = net.connect({ host, port: Number(port), noDelay: true });
    this.socket.on('data', (bytes) => this.received(bytes));
    this.socket.on('error', () => process.exit(1));
    this.socket.on('close', () => process.exit(1));
    this.host = address;
  }

  send(method, operation, body, answered) {
    this.expected.push(answered);
    let head = `${method} ${API}${operation} HTTP/1.1\r\nHost: ${this.host}\r\n`;
    if (body !== null) {
      head += `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`;
    }
    this.socket.write(head + '\r\n');
    if (body !== null && body.length > 0) {
      this.socket.write(body);
    }
  }

  received(bytes) {
    this.buffered = this.buffered.length === 0 ? bytes : Buffer.concat([this.buffered, bytes]);
    for (;;) {
      const end = this.buffered.indexOf('\r\n\r\n');
      if (end < 0) {
        return;
      }
      const headers = {};
      for (const line of this.buffered.toString('utf8', 0, end).split('\r\n').slice(1)) {
        const colon = line.indexOf(':');
        headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
      }
      const total = end + 4 + Number(headers['content-length'] || 0);
      if (this.buffered.length < total) {
        this.collect(total);
        return;
      }
      const body = this.buffered.subarray(end + 4, total);
      this.buffered = this.buffered.subarray(total);
      this.expected.shift()(headers, body);
    }
  }

  // A large body is collected in a list, since joining at every packet would copy it again and again.
  collect(total) {
    const parts = [this.buffered];
    let size = this.buffered.length;
    this.socket.removeAllListeners('data');
    const more = (bytes) => {
      parts.push(bytes);
      size += bytes.length;
      if (size >= total) {
        this.socket.off('data', more);
        this.socket.on('data', (next) => this.received(next));
        this.buffered = Buffer.alloc(0);
        this.received(Buffer.concat(parts));
      }
    };
    this.socket.on('data', more);
  }
}

class RuntimeError extends Error {
  constructor(name, message) {
    super(message);
    this.name = name;
  }
}

let current = null; // the invocation that runs
const connection = new Connection(env.AWS_LAMBDA_RUNTIME_API);

// ---- logs -------------------------------------------------------------------------------------------------

function log(level, text) {
  process.stdout.write(`${new Date().toISOString()}\t${current ? current.id : 'undefined'}\t${level}\t${text}\n`);
}

for (const [method, level] of [
  ['log', 'INFO'], ['info', 'INFO'], ['debug', 'DEBUG'], ['warn', 'WARN'], ['error', 'ERROR'],
]) {
  console[method] = (...values) => log(level, util.format(...values));
}
console.trace = (...values) => {
  const trace = {};
  Error.captureStackTrace(trace, console.trace);
  log('TRACE', `Trace: ${util.format(...values)}${trace.stack.slice(trace.stack.indexOf('\n'))}`);
};

// ---- errors -----------------------------------------------------------------------------------------------

function describe(error) {
  if (util.types.isNativeError(error) || (error && error.name && error.message && error.stack)) {
    return {
      errorType: String(error.name || 'Error'),
      errorMessage: String(error.message),
      trace: String(error.stack || '').split('\n'),
    };
  }
  return { errorType: typeof error, errorMessage: String(error), trace: [] };
}

function logError(title, error) {
  const { errorType, errorMessage, trace } = describe(error);
  const extra = util.types.isNativeError(error) ? { ...error } : {};
  let text;
  try {
    text = JSON.stringify({ errorType, errorMessage, ...extra, stack: trace });
  } catch {
    text = JSON.stringify({ errorType, errorMessage, stack: trace });
  }
  log('ERROR', `${title} \t${text}`);
}

// ---- the handler ------------------------------------------------------------------------------------------

function isFile(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Whether a .js file is an ES module: what the nearest package.json says. */
function isModule(file) {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    try {
      return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).type === 'module';
    } catch (error) {
      if (error.code !== 'ENOENT') {
        return false;
      }
    }
    if (folder === path.dirname(folder) || folder === taskRoot) {
      return false;
    }
  }
}

async function loadModule(folder, name) {
  const base = path.resolve(taskRoot, folder, name);
  for (const extension of ['', '.js', '.mjs', '.cjs']) {
    const file = base + extension;
    if (isFile(file)) {
      return extension === '.mjs' || (extension === '.js' && isModule(file))
        ? import(pathToFileURL(file).href)
        : require(file);
    }
  }
  return require(require.resolve(folder ? path.join(folder, name) : name, {
    paths: [taskRoot, path.join(taskRoot, folder)],
  }));
}

async function loadHandler(text) {
  if (text.includes('..')) {
    throw new RuntimeError('Runtime.MalformedHandlerName',
      `'${text}' is not a valid handler name. Use absolute paths when specifying root directories in handler names.`);
  }
  const base = path.basename(text);
  const parts = /^([^.]*)\.(.*)$/.exec(base);
  if (!parts) {
    throw new RuntimeError('Runtime.MalformedHandlerName', 'Bad handler');
  }
  let loaded;
  try {
    loaded = await loadModule(text.slice(0, text.length - base.length), parts[1]);
  } catch (error) {
    throw importError(error);
  }
  let handler = loaded;
  for (const name of parts[2].split('.')) {
    handler = handler?.[name] ?? (handler === loaded ? loaded.default?.[name] : undefined);
  }
  if (!handler) {
    const names = [...new Set([...Object.keys(loaded), ...Object.keys(loaded.default ?? {})])];
    log('ERROR', `${text}: the module exports ${names.length ? names.join(', ') : 'nothing'}`);
    throw new RuntimeError('Runtime.HandlerNotFound', `${text} is undefined or not exported`);
  }
  if (typeof handler !== 'function') {
    throw new RuntimeError('Runtime.HandlerNotFound', `${text} is not a function`);
  }
  if (declaredMajor >= 24 && handler.length >= 3 && !handler[STREAMING]) {
    throw new RuntimeError('Runtime.CallbackHandlerDeprecated',
      'AWS Lambda has removed support for callback-based function handlers starting with Node.js 24. '
      + 'Use an async function, or runtime nodejs22.x.');
  }
  return handler;
}

function importError(error) {
  let kind = null;
  if (error instanceof SyntaxError) {
    kind = 'Runtime.UserCodeSyntaxError';
  } else if (error && (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_MODULE_NOT_FOUND')) {
    kind = 'Runtime.ImportModuleError';
  }
  if (!kind) {
    return error;
  }
  const wrapped = new RuntimeError(kind, String(error));
  wrapped.stack = `${kind}: ${error.stack}`;
  return wrapped;
}

// ---- streamed responses, collected for now ----------------------------------------------------------------

const { Writable } = require('node:stream');

class CollectedResponse extends Writable {
  constructor() {
    super();
    this.chunks = [];
    this.contentType = 'application/octet-stream';
    this.metadata = null;
  }

  setContentType(type) {
    this.contentType = type;
  }

  _write(chunk, encoding, done) {
    this.chunks.push(Buffer.from(chunk, encoding));
    done();
  }

  result() {
    const body = Buffer.concat(this.chunks);
    const text = body.toString('utf8');
    const binary = !Buffer.from(text, 'utf8').equals(body);
    return {
      statusCode: 200,
      headers: { 'content-type': this.contentType },
      ...this.metadata,
      body: binary ? body.toString('base64') : text,
      isBase64Encoded: binary,
    };
  }
}

globalThis.awslambda = {
  streamifyResponse(handler, options) {
    handler[STREAMING] = options?.highWaterMark ?? 'response';
    return handler;
  },
  HttpResponseStream: {
    from(stream, metadata) {
      stream.metadata = metadata;
      return stream;
    },
  },
};

async function runStreaming(handler, event, context) {
  const response = new CollectedResponse();
  const finished = new Promise((resolve, reject) => response.on('finish', resolve).on('error', reject));
  await handler(event, response, context);
  if (!response.writableEnded) {
    response.end();
  }
  await finished;
  return response.result();
}

// ---- invocations ------------------------------------------------------------------------------------------

class Invocation {
  constructor(headers) {
    this.id = headers['lambda-runtime-aws-request-id'];
    this.headers = headers;
    this.waitsForEmptyLoop = true;
    this.pending = null; // what is sent when the event loop is empty
  }

  answer(operation, body) {
    if (current !== this) {
      return;
    }
    connection.socket.ref();
    connection.socket.cork();
    connection.send('POST', `invocation/${this.id}/${operation}`, body, () => {});
    current = null;
    next();
    connection.socket.uncork();
  }

  succeed(result) {
    let body;
    try {
      body = JSON.stringify(result === undefined ? null : result);
    } catch (error) {
      const failure = new Error('Unable to stringify response body');
      failure.stack += `\ncaused by ${error.stack ?? error}`;
      this.fail(failure);
      return;
    }
    this.answer('response', body ?? 'null');
  }

  fail(error) {
    if (current === this) {
      logError('Invoke Error', error);
      this.answer('error', JSON.stringify(describe(error)));
    }
  }

  callback(error, result) {
    if (current !== this || this.pending) {
      return;
    }
    const send = () => (error === undefined || error === null ? this.succeed(result) : this.fail(error));
    if (this.waitsForEmptyLoop) {
      this.pending = send;
    } else {
      setImmediate(send);
    }
  }

  context() {
    const deadline = Number(this.headers['lambda-runtime-deadline-ms']);
    const parse = (text) => (text ? JSON.parse(text) : undefined);
    const invocation = this;
    const context = {
      get callbackWaitsForEmptyEventLoop() { return invocation.waitsForEmptyLoop; },
      set callbackWaitsForEmptyEventLoop(value) { invocation.waitsForEmptyLoop = Boolean(value); },
      functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
      functionName: env.AWS_LAMBDA_FUNCTION_NAME,
      memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
      logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
      logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
      clientContext: parse(this.headers['lambda-runtime-client-context']),
      identity: parse(this.headers['lambda-runtime-cognito-identity']),
      invokedFunctionArn: this.headers['lambda-runtime-invoked-function-arn'],
      awsRequestId: this.id,
      getRemainingTimeInMillis: () => Math.max(deadline - Date.now(), 0),
      done: (error, result) => this.done(error, result),
      succeed: (result) => this.done(null, result),
      fail: (error) => this.done(error ?? 'handled'),
    };
    return context;
  }

  done(error, result) {
    this.waitsForEmptyLoop = false;
    this.callback(error, result);
  }
}

function run(handler, headers, body) {
  const invocation = new Invocation(headers);
  current = invocation;
  env._X_AMZN_TRACE_ID = headers['lambda-runtime-trace-id'];
  connection.socket.unref();
  try {
    const event = JSON.parse(body.toString('utf8'));
    const context = invocation.context();
    const result = handler[STREAMING]
      ? runStreaming(handler, event, context)
      : handler(event, context, (error, value) => invocation.callback(error, value));
    if (result && typeof result.then === 'function') {
      result.then((value) => invocation.succeed(value), (error) => invocation.fail(error));
    }
  } catch (error) {
    invocation.fail(error);
  }
}

let handler;

function next() {
  connection.send('GET', 'invocation/next', null, (headers, body) => run(handler, headers, body));
}

function fatal(error, title, exitCode) {
  const invocation = current;
  logError(title, error);
  if (!invocation) {
    connection.socket.ref();
    connection.send('POST', 'init/error', JSON.stringify(describe(error)), () => process.exit(exitCode));
    return;
  }
  connection.socket.ref();
  connection.send('POST', `invocation/${invocation.id}/error`, JSON.stringify(describe(error)),
    () => process.exit(exitCode));
}

process.on('uncaughtException', (error) => fatal(error, 'Uncaught Exception', 129));
process.on('unhandledRejection', (reason) => {
  const error = new RuntimeError('Runtime.UnhandledPromiseRejection', String(reason));
  error.reason = reason;
  if (reason?.stack) {
    error.stack = `Runtime.UnhandledPromiseRejection: ${reason.stack}`;
  }
  fatal(error, 'Unhandled Promise Rejection', 128);
});
process.on('beforeExit', () => {
  if (current) {
    const send = current.pending ?? (() => current.succeed(null));
    current.pending = null;
    send();
  }
});

loadHandler(env._HANDLER).then(
  (loaded) => {
    handler = loaded;
    next();
  },
  (error) => fatal(error, 'Uncaught Exception', 1),
);
