const LARGEST_LIMIT = 50;
const DEFAULT_LIMIT = 10;
const KNOWN = ['author', 'limit'];

/**
 * Reads the query parameters of `GET /quotes`.
 *
 * All that is wrong is collected in `problems`, so that a client learns of it at once.
 */
export function parseListQuery(parameters) {
  const problems = Object.keys(parameters)
    .filter((name) => !KNOWN.includes(name))
    .map((name) => ({ parameter: name, message: `is not known; known are ${KNOWN.join(' and ')}` }));

  const author = parameters.author?.trim();
  if (author === '') {
    problems.push({ parameter: 'author', message: 'must not be empty' });
  }

  const limit = parameters.limit === undefined ? DEFAULT_LIMIT : wholeNumber(parameters.limit);
  if (!(limit >= 1 && limit <= LARGEST_LIMIT)) {
    problems.push({ parameter: 'limit', message: `must be a whole number from 1 to ${LARGEST_LIMIT}` });
  }

  return { author, limit, problems };
}

function wholeNumber(text) {
  return /^\d{1,9}$/.test(text) ? Number(text) : NaN;
}
