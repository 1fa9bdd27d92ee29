// Our engine, as Host serves it.
import assert from 'node:assert/strict';

const url = process.env.ANALYTICS_CONFORMANCE_URL;
const batch = 250;

/** Sends items in batches and gives as many answers. */
export async function ask(endpoint, items) {
  assert.ok(url, 'ANALYTICS_CONFORMANCE_URL is not set: tests/run.sh starts the conformance host and sets it');
  const answers = [];
  for (let start = 0; start < items.length; start += batch) {
    const response = await fetch(`${url}/${endpoint}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(items.slice(start, start + batch)),
    });
    assert.equal(response.status, 200, `${endpoint} from ${start}: ${response.status}`);
    answers.push(...(await response.json()));
  }
  assert.equal(answers.length, items.length);
  return answers;
}

/** The fixture schema as we print it. */
export async function printedSchema() {
  assert.ok(url, 'ANALYTICS_CONFORMANCE_URL is not set: tests/run.sh starts the conformance host and sets it');
  return (await fetch(`${url}/schema`)).text();
}

/** Fails with the first few documents on which two lists of verdicts differ. */
export function assertAgree(documents, ours, theirs) {
  const differences = [];
  for (const [index, document] of documents.entries()) {
    try {
      assert.deepEqual(ours[index], theirs[index]);
    } catch (difference) {
      differences.push(`--- document ${index}\n${document}\n${difference.message}`);
    }
  }
  assert.equal(differences.length, 0, `${differences.length} of ${documents.length} differ:\n${differences.slice(0, 5).join('\n')}`);
}
