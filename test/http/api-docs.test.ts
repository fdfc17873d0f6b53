import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { COUNTERS } from '../../src/adapters/metrics/counters.ts';
import { PROBLEMS } from '../../src/http/problem.ts';
import { leadJsonSchema } from '../../scripts/lead-json-schema.ts';
import { startIntake } from './intake-server.ts';

const guide = readFileSync('docs/api.md', 'utf8');

describe('docs/api.md', () => {
  it('has a row for each problem, with its status', () => {
    for (const [code, { status }] of Object.entries(PROBLEMS))
      expect(guide).to.contain(`\n| \`${code}\` | ${status} | `);
  });

  it('has a row for each counter, with its labels', () => {
    for (const [name, { labels }] of Object.entries(COUNTERS)) {
      const names = labels.map((label) => `\`${label}\``).join(', ');
      expect(guide.replaceAll('|  |', '| |')).to.contain(
        `| \`lead_desk_${name}_total\` |${names && ` ${names}`} |`,
      );
    }
  });

  it('shows leads that are taken as they stand there', async () => {
    const server = await startIntake();
    const whole = /```json\n(\{\n {2}"externalId": [^]*?)```/.exec(guide)?.[1] ?? '';
    const bodies = [...guide.matchAll(/-d '([^']+)'/g)].map(([, body = '']) => body);
    const replies = [];
    for (const body of [whole, ...bodies]) replies.push(await server.post(body));
    await server.close();
    expect(replies.map(({ status }) => status)).to.deep.equal([201, 201, 207]);
    expect(replies[2]?.json.results.map(({ status }) => status)).to.deep.equal([201, 400]);
    expect(replies[2]?.json.results[1]?.errors).to.deep.equal([{ path: 'customer', message: 'is required' }]);
  });

  it('has the JSON Schema that leads are checked with (node scripts/write-lead-schema.ts)', async () => {
    expect(readFileSync('docs/lead.schema.json', 'utf8')).to.equal(await leadJsonSchema());
  });
});
