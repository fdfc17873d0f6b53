import { expect } from 'chai';
import { makeBoundedLabels } from '../../src/adapters/metrics/bounded-labels.ts';
import { COUNTERS } from '../../src/adapters/metrics/counters.ts';
import { makeMetrics } from '../../src/adapters/metrics/metrics.ts';

describe('The metrics', () => {
  it('have every counter from the beginning, and count by label', async () => {
    const metrics = makeMetrics();
    metrics.count('effects', { kind: 'show', outcome: 'sent' });
    metrics.count('effects', { kind: 'show', outcome: 'sent' }, 2);
    metrics.count('ticks');
    const text = await metrics.text();
    for (const name of Object.keys(COUNTERS))
      expect(text).to.contain(`# TYPE lead_desk_${name}_total counter`);
    expect(text).to.contain('lead_desk_effects_total{kind="show",outcome="sent"} 3\n');
    expect(text).to.contain('lead_desk_ticks_total 1\n');
  });

  it('count on whatever labels they are given', async () => {
    const metrics = makeMetrics();
    metrics.count('actions', { action: 'accept', unheard: 'of' });
    expect(await metrics.text()).to.contain('lead_desk_actions_total{action="accept",decision=""} 1\n');
  });

  it('of two servers in one process are apart', async () => {
    const [one, other] = [makeMetrics(), makeMetrics()];
    one.count('ticks');
    expect(await other.text()).to.contain('lead_desk_ticks_total 0\n');
  });

  it('keep no more values of a label than fit, for some come from outside', () => {
    const bounded = makeBoundedLabels(2);
    const sources = ['a', 'b', 'c', 'a', 'd'].map(
      (source) => bounded('leads_received', { source })['source'],
    );
    expect(sources).to.deep.equal(['a', 'b', 'other', 'a', 'other']);
    expect(bounded('actions', { action: 'c', decision: 'c' })).to.deep.equal({ action: 'c', decision: 'c' });
  });

  it('take the time of requests', async () => {
    const metrics = makeMetrics();
    metrics.observe({ method: 'POST', route: '/api/leads', status: 201, seconds: 0.03 });
    const bucket = 'lead_desk_http_request_duration_seconds_bucket{le="0.05",method="POST"';
    expect(await metrics.text()).to.contain(`${bucket},route="/api/leads",status="201"} 1\n`);
  });
});
