// Clients as they come from npm, unchanged, against the running server.
import test from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import * as documentNodes from '@graphql-codegen/typed-document-node';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { parse, printSchema } from 'graphql';
import { productSchema } from './product.js';

const url = process.env.ANALYTICS_GRAPHQL_URL;

const question = `
  query Rings($council: ID!, $first: Int! = 5) {
    spend(where: { council: { eq: $council } }) {
      ...Total
      rows(by: [LOCALITY_RING], order: [{ amount: DESC }], first: $first) { localityRing amount { value share } }
    }
    councils { code name }
  }
  fragment Total on Spend { amount { value display } boroughShare { value } }`;
const variables = { council: 'E08000007' };

/** A fetch that notes what was sent. */
function noting(requests) {
  return (address, options) => {
    requests.push({ method: options.method, body: options.body && JSON.parse(options.body), address: String(address) });
    return fetch(address, options);
  };
}

test('Apollo Client asks, normalises and answers from its cache', async () => {
  const requests = [];
  const cache = new InMemoryCache({ typePolicies: { Council: { keyFields: ['code'] } } });
  const client = new ApolloClient({ link: new HttpLink({ uri: url, fetch: noting(requests) }), cache });

  const { data } = await client.query({ query: gql(question), variables });
  const again = await client.query({ query: gql(question), variables });

  assert.equal(data.spend.__typename, 'Spend');
  assert.equal(data.spend.rows[0].__typename, 'SpendRow');
  assert.ok(data.spend.rows.length > 1);
  assert.deepEqual(again.data, data);
  assert.equal(requests.length, 1);
  assert.equal(cache.extract()['Council:{"code":"E08000007"}'].name, 'Stockport');
});

test('Apollo Client persists queries by their hash and asks by GET', async () => {
  const requests = [];
  const sha256 = (text) => createHash('sha256').update(text).digest('hex');
  const link = ApolloLink.from([new PersistedQueryLink({ sha256, useGETForHashedQueries: true }), new HttpLink({ uri: url, fetch: noting(requests) })]);
  const unknown = question.replace('Rings', `Rings${process.pid}`);
  const ask = () => new ApolloClient({ link, cache: new InMemoryCache() }).query({ query: gql(unknown), variables });

  const { data } = await ask();
  const again = await ask();

  assert.deepEqual(again.data, data);
  assert.deepEqual(requests.map(({ method, body, address }) => [method, /[?&]query=/.test(address) || body?.query !== undefined]), [['GET', false], ['POST', true], ['GET', false]]);
});

test('Apollo Client tells the errors of a document', async () => {
  const client = new ApolloClient({ link: new HttpLink({ uri: url }), cache: new InMemoryCache() });
  await assert.rejects(client.query({ query: gql('{ spend { amonut { value } } }') }), /Cannot query field "amonut" on type "Spend"\. Did you mean "amount"\?/);
});

for (const preferGetMethod of ['within-url-limit', false]) {
  test(`urql asks by ${preferGetMethod ? 'GET' : 'POST'}, with __typename and a cache of documents`, async () => {
    const requests = [];
    const client = new Client({ url, exchanges: [cacheExchange, fetchExchange], preferGetMethod, fetch: noting(requests) });

    const { data, error } = await client.query(question, variables).toPromise();
    const again = await client.query(question, variables).toPromise();

    assert.equal(error, undefined);
    assert.equal(data.spend.rows[0].__typename, 'SpendRow');
    assert.deepEqual(again.data, data);
    assert.deepEqual(requests.map(({ method }) => method), [preferGetMethod ? 'GET' : 'POST']);
  });
}

test('graphql-codegen writes TypeScript that compiles strictly', async () => {
  const schema = await productSchema();
  const written = await codegen({
    filename: 'spend.ts',
    schema: parse(printSchema(schema)),
    documents: [{ location: 'question.graphql', document: parse(question) }],
    plugins: [{ operations: {} }, { documentNodes: {} }],
    pluginMap: { operations, documentNodes },
    config: { scalars: { Date: 'string', DateTime: 'string', Decimal: 'number', Long: 'number' } },
  });
  const use = `
    import { RingsDocument, type RingsQuery, type RingsQueryVariables } from './spend.js';
    const asked: RingsQueryVariables = ${JSON.stringify(variables)};
    export const share = (data: RingsQuery): number | null | undefined => data.spend.rows[0]?.amount.share;
    export { RingsDocument, asked };`;
  const folder = mkdtempSync(join(tmpdir(), 'codegen-'));
  try {
    symlinkSync(fileURLToPath(new URL('node_modules', import.meta.url)), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'spend.ts'), written);
    writeFileSync(join(folder, 'use.ts'), use);
    const compiler = fileURLToPath(new URL('node_modules/.bin/tsc', import.meta.url));
    execFileSync(compiler, ['--strict', '--noEmit', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext', join(folder, 'use.ts')], { encoding: 'utf8', cwd: folder });
  } catch (failed) {
    assert.fail(failed.stdout ?? String(failed));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
