import { parseListQuery } from './list-query.js';
import { allQuotes, quotesByAuthor } from './quotes.js';
import { badRequest, json } from './responses.js';

export async function handler(event) {
  const { author, limit, problems } = parseListQuery(event.queryStringParameters ?? {});
  if (problems.length > 0) {
    return badRequest(problems);
  }
  const found = author === undefined ? allQuotes() : quotesByAuthor(author);
  return json(200, { total: found.length, quotes: found.slice(0, limit) });
}
