/** The stages that a lead can be brought to, and the clicks that do it. */
export const PATHS = {
  received: [],
  mine: ['claim'],
  accepted: ['accept'],
  rejected: ['reject'],
  won: ['accept', 'win'],
  lost: ['accept', 'lose'],
  error: ['error'],
  favorite: ['favorite'],
} as const satisfies Record<string, readonly (keyof typeof STEPS)[]>;
export type State = keyof typeof PATHS;

export const DEAL = {
  dealName: 'ERP move',
  estimatedValue: '25000',
  currency: 'EUR',
  purchaseTimeframe: '1-3-months',
  notes: 'Wants an offer',
};

export const STEPS = {
  claim: { verb: 'lead.claim', inputs: {} },
  accept: { verb: 'lead.accept', inputs: DEAL },
  reject: { verb: 'lead.reject', inputs: { reason: 'not-a-customer' } },
  win: { verb: 'lead.win', inputs: {} },
  lose: { verb: 'lead.lose', inputs: { reason: 'chose-another-vendor' } },
  error: { verb: 'lead.error', inputs: { reason: 'duplicate' } },
  favorite: { verb: 'lead.favorite', inputs: { on: true } },
} as const;
