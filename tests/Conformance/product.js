// The product's running server and its checked-in schema.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';

const url = process.env.ANALYTICS_GRAPHQL_URL;

/** Everything that introspection can tell. */
export const introspection = getIntrospectionQuery({ descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true });

/** The schema as the running server describes it. */
export async function productSchema() {
  assert.ok(url, 'ANALYTICS_GRAPHQL_URL is not set: tests/run.sh starts the server and sets it');
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: introspection }),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined);
  return buildClientSchema(data);
}

/** The schema as it is checked in: what the server prints. */
export function productSdl() {
  return readFileSync(new URL('../../api/Server/schema.graphql', import.meta.url), 'utf8');
}
