// Our verdict on documents that define schemas is the reference implementation's, before any schema is built from them.
import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse, print, visit } from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';
import { oddities } from './oddities.js';
import { ask, assertAgree } from './ours.js';
import { productSdl } from './product.js';
import { seeded } from './random.js';

const fixture = readFileSync(new URL('fixture.graphql', import.meta.url), 'utf8');
const theirs = (document) => ({ errors: validateSDL(parse(document)).slice(0, 100).map(({ message, locations = [] }) => ({ message, locations: locations.map(({ line, column }) => ({ line, column })) })) });

test('schemas that are in use have no faults', async () => {
  const documents = [fixture, productSdl()];
  assert.deepEqual(await ask('validate-sdl', documents), [{ errors: [] }, { errors: [] }]);
});

test('every small document of the type system', async () => {
  const documents = oddities.filter(isGrammatical);
  assert.ok(documents.length > 100);
  assertAgree(documents, await ask('validate-sdl', documents), documents.map(theirs));
});

test('1000 mutated schemas', async () => {
  const documents = Array.from({ length: 1400 }, (_, seed) => mutate(parse(fixture), seeded(500_000 + seed))).filter(isGrammatical).slice(0, 1000);
  assert.equal(documents.length, 1000);
  const expected = documents.map(theirs);
  assert.ok(expected.filter(({ errors }) => errors.length > 0).length > 600, 'most are broken');
  assertAgree(documents, await ask('validate-sdl', documents), expected);
});

function isGrammatical(text) {
  try {
    return Boolean(parse(text));
  } catch {
    return false;
  }
}

/** Repeats, drops, renames and turns into extensions a few of the schema's parts. */
function mutate(document, random) {
  const names = [];
  visit(document, { Name: (name) => { names.push(name.value); } });
  const rate = 0.004 + 0.02 * random.next();
  const happens = () => random.chance(rate);
  const mutated = visit(document, {
    Name: (name) => (happens() ? { ...name, value: random.chance(0.5) ? random.pick(names) : `${name.value}x` } : undefined),
  });
  const several = (nodes) => nodes?.flatMap((node) => (happens() ? [node, node] : [node]));
  const repeated = visit(mutated, {
    leave: (node) => {
      const lists = ['fields', 'arguments', 'values', 'directives', 'interfaces', 'operationTypes', 'locations'].filter((key) => Array.isArray(node[key]) && node[key].length > 0);
      return lists.length > 0 ? { ...node, ...Object.fromEntries(lists.map((key) => [key, several(node[key])])) } : undefined;
    },
  });
  const definitions = several(repeated.definitions).filter(() => !happens()).map((definition) => (happens() && !/^(Directive|Schema)/.test(definition.kind)
    ? { ...definition, kind: definition.kind.replace('Definition', 'Extension'), description: undefined }
    : definition));
  return print({ ...repeated, definitions });
}
