import { readFileSync } from 'node:fs';

const DAY = 24 * 60 * 60 * 1000;

// Read once for each worker, not once for each request.
const quotes = JSON.parse(readFileSync(new URL('../data/quotes.json', import.meta.url), 'utf8'));

export function allQuotes() {
  return quotes;
}

export function quoteById(id) {
  return quotes.find((quote) => quote.id === id);
}

/** The quotes whose author's name contains `part`, in any case. */
export function quotesByAuthor(part) {
  const wanted = part.toLowerCase();
  return quotes.filter((quote) => quote.author.toLowerCase().includes(wanted));
}

export function randomQuote(random = Math.random) {
  return quotes[Math.floor(random() * quotes.length)];
}

/** The same quote for everybody from midnight to midnight, UTC. */
export function quoteOfTheDay(date) {
  return quotes[Math.floor(date.getTime() / DAY) % quotes.length];
}
