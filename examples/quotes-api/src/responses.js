/** A JSON response; `headers` come in addition to the content type. */
export function json(statusCode, value, headers = {}) {
  return {
    statusCode,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

export function html(page) {
  return {
    statusCode: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
    body: page,
  };
}

export function badRequest(problems) {
  return json(400, { error: 'The query is not valid.', problems });
}

export function notFound(message) {
  return json(404, { error: message });
}
