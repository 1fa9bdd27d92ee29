// Schemas as we print them and as we answer introspection: what the reference implementation makes of either is the same.
import test from 'node:test';
import assert from 'node:assert/strict';
import { buildClientSchema, buildSchema, parse, print, printSchema, validateSchema } from 'graphql';
import { ask, printedSchema } from './ours.js';
import { introspection, productSchema, productSdl } from './product.js';
import { schema } from './fixture.js';

test('the fixture schema is printed as the reference prints it', async () => {
  assert.equal((await printedSchema()).trimEnd(), printSchema(schema));
});

test('the fixture schema is introspected as the reference introspects it', async () => {
  const [answer] = await ask('execute', [{ query: introspection, variables: {} }]);
  assert.equal(answer.errors, undefined);
  assert.equal(printSchema(buildClientSchema(answer.data)), printSchema(schema));
});

test('a printed schema reads back the same', async () => {
  const sdl = await printedSchema();
  assert.equal((await ask('parse', [sdl]))[0].printed, print(parse(sdl)));
});

test('the product\'s schema, introspected, is the one that is checked in', async () => {
  assert.equal(printSchema(await productSchema()), productSdl().trimEnd());
});

test('the product\'s schema is valid, and printed as the reference prints it', () => {
  const built = buildSchema(productSdl());
  assert.deepEqual(validateSchema(built), []);
  assert.equal(printSchema(built), productSdl().trimEnd());
});
