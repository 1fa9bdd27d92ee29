// The whole audit of GraphQL over HTTP, every MUST, SHOULD and MAY, against the running server.
import test from 'node:test';
import assert from 'node:assert/strict';
import { serverAudits } from 'graphql-http';

const url = process.env.ANALYTICS_GRAPHQL_URL;
assert.ok(url, 'ANALYTICS_GRAPHQL_URL is not set: tests/run.sh starts the server and sets it');
for (const audit of serverAudits({ url, fetchFn: fetch })) {
  test(`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn();
    assert.equal(result.status, 'ok', result.reason);
  });
}
