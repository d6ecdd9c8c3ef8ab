import { quoteOfTheDay } from './quotes.js';

/** Run by the schedule; EventBridge says in `time` which hour the call is for. */
export async function handler(event) {
  const quote = quoteOfTheDay(event?.time ? new Date(event.time) : new Date());
  console.log(`quote of the day: ${quote.text} (${quote.author})`);
  return quote;
}
