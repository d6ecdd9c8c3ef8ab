import { quoteById } from './quotes.js';
import { json, notFound } from './responses.js';

export async function handler(event) {
  const { id } = event.pathParameters;
  const quote = quoteById(id);
  return quote ? json(200, quote) : notFound(`There is no quote with the id "${id}".`);
}
