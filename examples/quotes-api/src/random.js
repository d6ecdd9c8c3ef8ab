import { randomQuote } from './quotes.js';
import { json } from './responses.js';

export async function handler() {
  return json(200, randomQuote(), { 'cache-control': 'no-store' });
}
