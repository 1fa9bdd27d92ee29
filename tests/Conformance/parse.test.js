// What is GraphQL and what is not: the same verdict, message and position as the reference implementation, and the same text printed.
import test from 'node:test';
import assert from 'node:assert/strict';
import { parse, print } from 'graphql';
import { generateDocument } from './generator.js';
import { ask, assertAgree } from './ours.js';
import { sdl } from './fixture.js';
import { seeded } from './random.js';
import { oddities } from './oddities.js';

async function agree(documents) {
  const expected = documents.map(verdict);
  assertAgree(documents, await ask('parse', documents), expected);
  return expected.filter(({ syntaxError }) => syntaxError).length;
}

function verdict(document) {
  try {
    return { printed: print(parse(document)) };
  } catch ({ message, locations }) {
    return { syntaxError: { message, locations: locations.map(({ line, column }) => ({ line, column })) } };
  }
}

/** Takes out, doubles, swaps or puts in a few characters. */
function mutate(text, random) {
  let characters = [...text];
  for (let i = 1 + random.below(3); i > 0; i--) {
    const at = random.below(characters.length);
    const length = 1 + random.below(4);
    switch (random.below(4)) {
      case 0: characters.splice(at, length); break;
      case 1: characters.splice(at, 0, ...characters.slice(at, at + length)); break;
      case 2: characters = [...characters.slice(at), ...characters.slice(0, at)]; break;
      default: characters.splice(at, 0, random.pick(['{', '}', '(', ')', '[', ']', '"', '"""', '\\', '$', '!', '...', '..', ':', '=', '@', '|', '&', '#', '\n', '\r\n', '\r', '\t', ' ', ',', '\ufeff', '0', '01', '1.', '1e', '-', 'é', '😀', '\u0000', '\\u', '\\u{', 'on', 'fragment', 'extend', 'true', 'type', "'", '%']));
    }
  }
  return characters.join('');
}

test('documents written by hand for the corners of the grammar', async () => {
  const broken = await agree(oddities);
  assert.ok(broken > 60 && oddities.length - broken > 60, `${broken} of ${oddities.length} broken`);
});

test('500 generated documents', async () => {
  assert.equal(await agree(Array.from({ length: 500 }, (_, index) => generateDocument(500_000 + index, index % 2 ? 0.05 : 0))), 0);
});

test('2,000 mutated documents', async () => {
  const random = seeded(600_000);
  const broken = await agree(Array.from({ length: 2000 }, (_, index) => mutate(generateDocument(600_000 + index, 0), random)));
  assert.ok(broken > 1000, `only ${broken} broken`);
});

test('500 mutated schemas', async () => {
  const random = seeded(700_000);
  const definitions = sdl.split('\n\n');
  const broken = await agree(Array.from({ length: 500 }, () => mutate(random.some(definitions, 0.2).concat(definitions[1]).join('\n\n'), random)));
  assert.ok(broken > 200, `only ${broken} broken`);
});
