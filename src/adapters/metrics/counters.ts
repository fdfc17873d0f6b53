import type { Counter } from '../../ports/log.ts';

/** What each counter counts, and by which labels; a label that is not here is left out. */
export const COUNTERS = {
  leads_received: { help: 'Leads stored for the first time', labels: ['source'] },
  actions: { help: 'Actions on leads, by what was decided', labels: ['action', 'decision'] },
  effects: {
    help: 'Posts, replies and messages to the outside, by how they ended',
    labels: ['kind', 'outcome'],
  },
  ticks: { help: 'Times that due work was looked for', labels: [] },
  store_charge: { help: 'What the store charged (request units)', labels: ['operation'] },
  invokes: { help: 'Clicks on cards, by what they were answered with', labels: ['verb', 'reply'] },
} as const satisfies Record<Counter, { help: string; labels: readonly string[] }>;
