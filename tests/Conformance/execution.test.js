// Our answers are the reference implementation's: the same data, and errors with the same messages, places and paths.
import test from 'node:test';
import assert from 'node:assert/strict';
import { execute, parse, validate } from 'graphql';
import { generateDocument, generateVariables } from './generator.js';
import { ask, assertAgree } from './ours.js';
import { fieldResolver, schema, typeResolver } from './fixture.js';

const count = 900;
const seed = 400_000;

const requests = [];
for (let index = 0; requests.length < count; index++) {
  // A few faults make fields and fragments overlap, which valid documents avoid; only what is still valid is executed.
  const query = generateDocument(seed + index, index % 2 === 0 ? 0 : 0.01);
  const document = parse(query);
  const [operation] = document.definitions.filter(({ kind }) => kind === 'OperationDefinition');
  if (operation.operation !== 'subscription' && validate(schema, document).length === 0) {
    requests.push({ query, document, variables: generateVariables(document, seed + index) });
  }
}

test(`${count} generated documents answer alike`, async () => {
  const expected = [];
  for (const { document, variables } of requests) {
    const answer = await execute({ schema, document, variableValues: variables, fieldResolver, typeResolver });
    expected.push(comparable(JSON.parse(JSON.stringify(answer))));
  }
  assert.ok(expected.filter(({ data }) => data).length > 0.8 * count, 'most documents are executed');
  assert.ok(expected.filter(({ errors }) => errors.length > 0).length > 0.2 * count, 'many documents have errors');
  const ours = await ask('execute', requests.map(({ query, variables }) => ({ query, variables })));
  const texts = requests.map(({ query, variables }) => `${query}\n${JSON.stringify(variables)}`);
  assertAgree(texts, ours.map(comparable), expected);
});

/**
 * Errors without order, because fields are resolved in parallel. Where a null spreads upwards, which of several errors below it is
 * told is left open by the specification: of these only the place where it stops counts.
 */
function comparable({ data, errors = [] }) {
  // A condition of the root's fields that is null: the reference has begun to execute by then, we refuse beforehand.
  if (!data && errors.some(({ path }) => !path)) return { errors: errors.map(({ message }) => message) };
  const texts = errors.map(({ message, locations, path }) => {
    const stop = nullAt(data, path);
    return JSON.stringify(stop.length === path.length ? { message, locations, path } : { spreadTo: stop });
  });
  return { data, errors: [...new Set(texts)].sort() };
}

function nullAt(data, path) {
  let value = data;
  for (const [depth, key] of path.entries()) {
    if (value === null || value === undefined) return path.slice(0, depth);
    value = value[key];
  }
  return path;
}
