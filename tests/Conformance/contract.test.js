// The contract is held: the running schema has all of it, names and types alike, and asks for nothing that it does not know.
import test from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { demands, promises } from './contract.js';
import { productSchema } from './product.js';

const contractFile = new URL('../../../shared/design/schema.graphql', import.meta.url);
const options = existsSync(contractFile) ? {} : { skip: 'there is no contract beside this checkout (../shared/design/schema.graphql)' };

test('the contract is held', options, async () => {
  const schema = await productSchema();
  const [contract, running] = [promises(buildSchema(readFileSync(contractFile, 'utf8'))), promises(schema)];
  const changed = [...contract].filter(([coordinate, promised]) => running.has(coordinate) && running.get(coordinate) !== promised);
  assert.deepEqual(changed.map(([coordinate, promised]) => `${coordinate} is ${running.get(coordinate)}, promised is ${promised}`), []);
  assert.deepEqual(demands(schema, contract), [], 'required here, unknown to the contract');

  assert.deepEqual([...contract.keys()].filter((coordinate) => !running.has(coordinate)), [], 'missing');
});
