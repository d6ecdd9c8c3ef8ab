import assert from 'node:assert/strict';
import { test } from 'node:test';

import { handler as list } from '../src/list.js';
import { handler as one } from '../src/one.js';
import { handler as page, renderPage } from '../src/page.js';
import { handler as random } from '../src/random.js';
import { handler as log } from '../src/quote-of-the-day.js';

const get = (parts) => ({ version: '2.0', requestContext: { timeEpoch: 1767225600000 }, ...parts });
const body = (response) => JSON.parse(response.body);

test('a list without parameters has the first ten quotes and says how many there are', async () => {
  const { total, quotes } = body(await list(get()));
  assert.equal(total, 12);
  assert.equal(quotes.length, 10);
});

test('an author is found by a part of the name, in any case', async () => {
  const { total, quotes } = body(await list(get({ queryStringParameters: { author: 'LOVE', limit: '1' } })));
  assert.equal(total, 2);
  assert.deepEqual(quotes.map((quote) => quote.author), ['Ada Lovelace']);
});

test('an author without quotes is an empty list, not a mistake', async () => {
  const response = await list(get({ queryStringParameters: { author: 'nobody' } }));
  assert.equal(response.statusCode, 200);
  assert.deepEqual(body(response), { total: 0, quotes: [] });
});

for (const limit of ['0', '51', '-1', '1.5', '1e1', '', ' 5', 'many', '1,2']) {
  test(`the limit "${limit}" is refused`, async () => {
    const response = await list(get({ queryStringParameters: { limit } }));
    assert.equal(response.statusCode, 400);
    assert.deepEqual(body(response).problems, [
      { parameter: 'limit', message: 'must be a whole number from 1 to 50' },
    ]);
  });
}

test('all that is wrong with a query is said at once', async () => {
  const response = await list(get({ queryStringParameters: { limit: 'x', author: ' ', autor: 'Seneca' } }));
  assert.deepEqual(body(response).problems.map((problem) => problem.parameter), ['autor', 'author', 'limit']);
});

test('a quote is found by its id', async () => {
  const response = await one(get({ pathParameters: { id: 'tide' } }));
  assert.equal(response.statusCode, 200);
  assert.equal(body(response).author, 'William Shakespeare');
});

test('an id that nothing has is not found', async () => {
  const response = await one(get({ pathParameters: { id: 'nothing' } }));
  assert.equal(response.statusCode, 404);
  assert.deepEqual(body(response), { error: 'There is no quote with the id "nothing".' });
});

test('a random quote is not to be cached', async () => {
  const response = await random(get());
  assert.equal(response.headers['cache-control'], 'no-store');
  assert.ok(body(response).text);
});

test('the page shows the quote of the day', async () => {
  const response = await page(get());
  assert.equal(response.headers['content-type'], 'text/html; charset=utf-8');
  assert.match(response.body, /<blockquote>.+<small>/);
});

test('nothing in a quote becomes markup', () => {
  const quote = { id: '"', author: '<b>', text: "'&", source: 'x' };
  assert.match(renderPage('t', quote, [quote]), /<a href="quotes\/%22">&#60;b&#62;<\/a>: &#39;&#38;/);
});

test('the log has one quote for a whole day, and another on the next', async (context) => {
  const lines = [];
  context.mock.method(console, 'log', (line) => lines.push(line));
  await log({ time: '2026-01-01T00:00:00Z' });
  await log({ time: '2026-01-01T23:00:00Z' });
  await log({ time: '2026-01-02T00:00:00Z' });
  assert.match(lines[0], /^quote of the day: /);
  assert.equal(lines[1], lines[0]);
  assert.notEqual(lines[2], lines[0]);
});
