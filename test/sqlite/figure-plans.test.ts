import { expect } from 'chai';
import {
  countsQuery,
  OUTCOMES,
  sharesQuery,
  timesQuery,
  totalsQuery,
} from '../../src/adapters/sqlite/count-queries.ts';
import {
  keptTotalsQuery,
  shorterQuery,
  stepsQuery,
  timeQuery,
} from '../../src/adapters/sqlite/figure-queries.ts';
import { KEPT_TIMES, type KeptTimeName } from '../../src/adapters/sqlite/kept-times.ts';
import type { LeadFilter } from '../../src/ports/lead-store.ts';
import { TENANT } from '../support/fixed-world.ts';
import { usingPlans } from './support/plan.ts';

const range = { from: 1, to: 2 };

describe('Every question of figures to SQLite', () => {
  const { planOf } = usingPlans();

  it('for some of the leads reads an index alone', () => {
    const filters: LeadFilter[] = [
      { received: range },
      { not: { outcomes: ['error'] } },
      { received: range, stages: ['received'] },
    ];
    for (const filter of filters) {
      const some = { tenantId: TENANT, filter };
      const { count, at } = timesQuery(some, 'answerTime');
      const shares = (['country', 'assignee', 'source', 'product', 'industry'] as const).map((facet) =>
        sharesQuery(some, facet),
      );
      for (const question of [countsQuery(TENANT, filters), totalsQuery(some), count, at(3), ...shares])
        expect(planOf(question).join('\n'), question.text).to.include('USING COVERING INDEX');
    }
  });

  it('for all leads sums what is kept, and looks at no lead', () => {
    const counts = countsQuery(TENANT, [{}, { stages: ['received'] }, { outcomes: ['won'] }], OUTCOMES);
    const totals = keptTotalsQuery(TENANT, { stages: ['accepted'] });
    for (const question of [counts, totals, stepsQuery(TENANT, 'won')])
      expect(planOf(question).join())
        .to.match(/SEARCH kept_\w+ USING PRIMARY KEY/)
        .and.not.to.match(/\bleads\b/);
  });

  for (const name of Object.keys(KEPT_TIMES) as KeptTimeName[]) {
    const { column, index } = KEPT_TIMES[name];

    it(`for ${name} looks at the leads of one step alone, in ${index}`, () => {
      const [shorter, time] = [
        shorterQuery(TENANT, name, 1),
        timeQuery(TENANT, name, { start: 1, place: 1 }),
      ];
      for (const question of [shorter, time]) {
        const plan = planOf(question).filter((line) => /\bleads\b|TEMP B-TREE/.test(line));
        expect(plan).to.have.length(1);
        expect(plan[0]).to.include(`SEARCH leads USING COVERING INDEX ${index} (tenant=? AND ${column}>?`);
      }
      expect(planOf(shorter).join())
        .to.include(`${column}<?`)
        .and.to.include('SEARCH kept_times USING PRIMARY KEY');
    });
  }
});
