// The contract is held: nothing of it is changed, and what is still missing is on a list that only gets shorter.
// To shorten the list to what is missing now: SHORTEN=1 node --test tests/Conformance/contract.test.js
import test from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { demands, promises } from './contract.js';
import { productSchema } from './product.js';

const contractFile = new URL('../../../shared/design/schema.graphql', import.meta.url);
const listFile = new URL('missing-from-contract.json', import.meta.url);
const options = existsSync(contractFile) ? {} : { skip: 'there is no contract beside this checkout (../shared/design/schema.graphql)' };

test('the contract is held', options, async () => {
  const schema = await productSchema();
  const [contract, running] = [promises(buildSchema(readFileSync(contractFile, 'utf8'))), promises(schema)];
  const changed = [...contract].filter(([coordinate, promised]) => running.has(coordinate) && running.get(coordinate) !== promised);
  assert.deepEqual(changed.map(([coordinate, promised]) => `${coordinate} is ${running.get(coordinate)}, promised is ${promised}`), []);
  assert.deepEqual(demands(schema, contract), [], 'required here, unknown to the contract');

  const missing = [...contract.keys()].filter((coordinate) => !running.has(coordinate));
  const listed = JSON.parse(readFileSync(listFile, 'utf8'));
  assert.deepEqual(missing.filter((coordinate) => !listed.includes(coordinate)), [], 'missing, and not on the list');
  if (process.env.SHORTEN) {
    writeFileSync(listFile, `${JSON.stringify(missing, null, 2)}\n`);
  } else {
    assert.deepEqual(listed.filter((coordinate) => !missing.includes(coordinate)), [], 'on the list, and no longer missing: shorten it');
  }
});
