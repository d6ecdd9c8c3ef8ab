'use strict';
// Loads the JavaScript and TypeScript files of a project and answers with JSON, one message on a line. Messages of this
// script begin with a mark, since whatever else a file or its child processes write must not be taken for one.
const fs = require('fs');
const path = require('path');
const Module = require('module');
const { pathToFileURL } = require('url');

const MARK = '\u0001tradewind ';
const root = process.cwd();
process.stdout.write = process.stderr.write.bind(process.stderr);
const send = (message) => {
  let rest = Buffer.from(`${MARK}${JSON.stringify(message)}\n`);
  while (rest.length) {
    try {
      rest = rest.subarray(fs.writeSync(1, rest));
    } catch (e) {
      if (e.code !== 'EAGAIN') throw e;
    }
  }
};

// Questions to the other side.
const waiting = new Map();
let lastCall = 0;
const ask = (id, kind, value) =>
  new Promise((resolve, reject) => {
    waiting.set(++lastCall, { resolve, reject });
    send({ id, call: lastCall, kind, value });
  });

class Advice extends Error {}

const needs = (file) => {
  const project = Module.createRequire(path.join(path.dirname(file), 'x.js'));
  return (name) => {
    try {
      return project(name);
    } catch (e) {
      if (e.code === 'MODULE_NOT_FOUND' && String(e.message).includes(`'${name}'`)) return null;
      throw e;
    }
  };
};

const hook = (compile) => {
  for (const extension of ['.ts', '.cts']) {
    Module._extensions[extension] = (module, file) => module._compile(compile(fs.readFileSync(file, 'utf8'), file), file);
  }
};

let typescript = null;
const loadTypeScript = async (file) => {
  if (process.features.typescript && !typescript) {
    try {
      return await import(pathToFileURL(file).href);
    } catch (e) {
      // Node strips types, but resolves no import without its extension and compiles no enum.
      if (!/^ERR_(MODULE_NOT_FOUND|UNSUPPORTED|INVALID_TYPESCRIPT|UNKNOWN_FILE)/.test(String(e.code)) && !(e instanceof SyntaxError)) throw e;
      typescript = e;
    }
  }
  const load = needs(file);
  const tsx = load('tsx/cjs/api');
  if (tsx) return tsx.require(file, path.join(root, 'x.js'));
  const esbuild = load('esbuild');
  const compiler = esbuild ? null : load('typescript');
  if (esbuild) {
    hook((source, sourcefile) => esbuild.transformSync(source, { loader: 'ts', format: 'cjs', target: 'node18', sourcefile }).code);
  } else if (compiler) {
    const compilerOptions = { module: compiler.ModuleKind.CommonJS, target: compiler.ScriptTarget.ES2022, esModuleInterop: true };
    hook((source, fileName) => compiler.transpileModule(source, { compilerOptions, fileName }).outputText);
  } else if (typescript) {
    throw typescript;
  } else {
    throw new Advice(`Node.js ${process.version} does not read TypeScript by itself. Install tsx in the project (npm install --save-dev tsx), or use Node.js 22.18 or newer.`);
  }
  return require(file);
};

const load = async (file) => {
  let content;
  if (/\.[cm]?ts$/.test(file)) {
    content = await loadTypeScript(file);
  } else if (file.endsWith('.mjs')) {
    content = await import(pathToFileURL(file).href);
  } else {
    try {
      content = require(file);
    } catch (e) {
      if (e.code !== 'ERR_REQUIRE_ESM' && !/Cannot use import statement|Unexpected token 'export'/.test(String(e.message))) throw e;
      content = await import(pathToFileURL(file).href);
    }
  }
  const isModule = content && (content.__esModule || content[Symbol.toStringTag] === 'Module');
  if (isModule && content.default !== undefined) {
    content = content.default;
    if (content && content.__esModule && content.default !== undefined) content = content.default;
  }
  return content;
};

const isFunction = (value) => typeof value === 'function' && !/^class\b/.test(Function.prototype.toString.call(value));

const evaluate = async ({ id, file, keys, options, callbacks }) => {
  const context = {
    options,
    resolveVariable: (text) => ask(id, 'variable', String(text)),
    resolveConfigurationProperty: (property) => ask(id, 'property', Array.from(property, String)),
  };
  let called = false;
  const settle = async (value) => {
    if (callbacks && !called && isFunction(value)) {
      called = true;
      return value(context);
    }
    return value;
  };
  let value = await settle(await load(file));
  for (const key of keys) {
    if (typeof value === 'string') value = await ask(id, 'text', value);
    if (value == null) return null;
    if (typeof value !== 'object' && typeof value !== 'function') return null;
    if (!Object.prototype.hasOwnProperty.call(value, key)) return null;
    value = called ? value[key] : await settle(await value[key]);
  }
  return value;
};

const inProject = (stack) => {
  for (const line of String(stack).split('\n')) {
    const found = /(?:\(|at |^)(?:file:\/\/)?((?:\/|[A-Za-z]:[\\/])[^()]*?):(\d+)(?::(\d+))?\)?$/.exec(line.trim());
    if (found && found[1].startsWith(root + path.sep) && !found[1].includes('node_modules')) {
      return { file: path.relative(root, found[1]), line: Number(found[2]), column: Number(found[3] || 1) };
    }
  }
  return null;
};

const fault = (error) => {
  if (error && error.told) return { told: true };
  const message = error instanceof Error ? `${error.name === 'Error' ? '' : `${error.name}: `}${error.message}` : String(error);
  return {
    advice: error instanceof Advice,
    message: message.split('\nRequire stack:')[0].split('\n').slice(0, 3).join(' '),
    place: error instanceof Advice || !error ? null : inProject(error.stack),
  };
};

const answer = async (request) => {
  Object.assign(process.env, request.environment);
  let message;
  try {
    const value = await evaluate(request);
    const kind = value === null ? 'null' : typeof value;
    if (kind === 'function' || kind === 'symbol' || kind === 'bigint') throw new Advice(`The file gives a ${kind}, which is no value of a project file.`);
    message = { id: request.id, value: value === undefined ? null : value };
    JSON.stringify(message);
  } catch (error) {
    message = { id: request.id, error: fault(error) };
  }
  send(message);
};

let pending = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => {
  const lines = (pending + chunk).split('\n');
  pending = lines.pop();
  for (const line of lines) {
    const message = JSON.parse(line);
    if (message.answer) {
      const { resolve, reject } = waiting.get(message.answer);
      waiting.delete(message.answer);
      if (message.broken) reject(Object.assign(new Error('a variable could not be resolved'), { told: true }));
      else resolve(message.value);
    } else {
      answer(message);
    }
  }
});
process.stdin.on('end', () => process.exit(0));
process.on('uncaughtException', (error) => send({ id: 0, error: fault(error) }));
process.on('unhandledRejection', () => {});
