import { allQuotes, quoteOfTheDay } from './quotes.js';
import { html } from './responses.js';

export async function handler(event) {
  const now = new Date(event.requestContext.timeEpoch);
  return html(renderPage(process.env.TITLE ?? 'Quotes', quoteOfTheDay(now), allQuotes()));
}

export function renderPage(title, today, quotes) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
  body { font: 1.1rem/1.5 Georgia, serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
  blockquote { font-size: 1.5rem; margin: 2rem 0; }
</style>
</head>
<body>
<h1>${escape(title)}</h1>
<blockquote>${escape(today.text)}<br><small>${escape(today.author)}, ${escape(today.source)}</small></blockquote>
<ul>
${quotes.map(renderItem).join('\n')}
</ul>
<p>The same as JSON: <a href="quotes">all</a>, <a href="quotes/random">any one</a>.</p>
</body>
</html>
`;
}

function renderItem({ id, author, text }) {
  return `<li><a href="quotes/${encodeURIComponent(id)}">${escape(author)}</a>: ${escape(text)}</li>`;
}

function escape(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
