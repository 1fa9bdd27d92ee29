// Our verdict on documents is the reference implementation's: the same messages, in the same order, at the same places.
import test from 'node:test';
import assert from 'node:assert/strict';
import { parse, validate } from 'graphql';
import { generateDocument } from './generator.js';
import { ask, assertAgree } from './ours.js';
import { schema } from './fixture.js';

const theirs = (document) => ({ errors: validate(schema, parse(document)).map(({ message, locations = [] }) => ({ message, locations: locations.map(({ line, column }) => ({ line, column })) })) });

for (const { name, count, seed, faults } of [
  { name: 'valid', count: 700, seed: 1, faults: 0 },
  { name: 'slightly broken', count: 1200, seed: 100_000, faults: 0.01 },
  { name: 'broken', count: 1000, seed: 200_000, faults: 0.04 },
  { name: 'thoroughly broken', count: 400, seed: 300_000, faults: 0.15 },
]) {
  test(`${count} generated documents, ${name}`, async () => {
    const documents = Array.from({ length: count }, (_, index) => generateDocument(seed + index, faults));
    const expected = documents.map(theirs);
    const broken = expected.filter(({ errors }) => errors.length > 0).length;
    if (faults === 0) {
      assert.equal(broken, 0, expected.flatMap(({ errors }) => errors).slice(0, 5).map(({ message }) => message).join('\n'));
    } else {
      assert.ok(broken > count / 10, `only ${broken} of ${count} documents are broken`);
    }
    assertAgree(documents, await ask('validate', documents), expected);
  });
}
