import { DEAL, type State } from './steps.ts';

/** An action that a person starts (product: life cycle), and all that comes of it. */
export type Story = {
  title: string;
  from: State;
  verb: string;
  inputs?: Record<string, unknown>;
  /** The stored lead afterwards. */
  becomes: object;
  /** The action in its last line of history. */
  action: string;
  /** The confirmation, where only a line is said. */
  line: RegExp;
  /** What is said in the lead's thread. */
  said?: RegExp;
  /** Nobody else sees a difference. */
  personal?: true;
  /** A button of the card that comes back. */
  button: string;
};

const deal = {
  dealName: 'ERP move',
  estimatedValue: { amount: 25_000, currency: 'EUR' },
  purchaseTimeframe: '1-3-months',
  estimatedCloseDate: '2027-02-22',
  notes: 'Wants an offer',
  people: [],
};
const ana = { id: 'aad-ana-garc-a', name: 'Ana García' };
const open = { stage: 'received', outcome: undefined, closing: undefined };

export const STORIES: readonly Story[] = [
  {
    title: 'accepts a lead',
    from: 'received',
    verb: 'lead.accept',
    inputs: {
      ...DEAL,
      crmId: 'CRM-1',
      campaignId: 'C-2',
      people: 'Eva Soler, eva@partner.example; Max, +34 600 111 222',
    },
    becomes: {
      stage: 'accepted',
      assignee: ana,
      deal: {
        ...deal,
        crmId: 'CRM-1',
        campaignId: 'C-2',
        people: [
          { name: 'Eva Soler', email: 'eva@partner.example' },
          { name: 'Max', phone: '+34 600 111 222' },
        ],
      },
    },
    action: 'accept',
    line: /is accepted/,
    button: 'lead.win.form',
  },
  {
    title: 'rejects a lead',
    from: 'received',
    verb: 'lead.reject',
    inputs: { reason: 'other', notes: 'Wrong country' },
    becomes: { stage: 'archived', outcome: 'rejected', closing: { reason: 'other', notes: 'Wrong country' } },
    action: 'reject',
    line: /is rejected.*undo it until 12:10/,
    said: /was rejected by Ana García.*until 12:10/,
    button: 'lead.undo',
  },
  {
    title: 'edits the deal',
    from: 'accepted',
    verb: 'lead.edit',
    inputs: {
      dealName: 'ERP and CRM',
      estimatedValue: '30.000,50',
      estimatedCloseDate: '2027-03-31',
      crmId: 'CRM-9',
    },
    becomes: {
      stage: 'accepted',
      deal: {
        ...deal,
        dealName: 'ERP and CRM',
        estimatedValue: { amount: 30_000.5, currency: 'EUR' },
        estimatedCloseDate: '2027-03-31',
        crmId: 'CRM-9',
      },
    },
    action: 'edit',
    line: /your changes are saved/,
    button: 'lead.win.form',
  },
  {
    title: 'adds a person to the deal',
    from: 'accepted',
    verb: 'lead.person',
    inputs: { name: 'Eva Soler', email: 'eva@partner.example' },
    becomes: {
      deal: {
        ...deal,
        people: [{ name: 'Eva Soler', email: 'eva@partner.example' }],
      },
    },
    action: 'person',
    line: /the person is on the deal/,
    button: 'lead.win.form',
  },
  {
    title: 'wins a lead',
    from: 'accepted',
    verb: 'lead.win',
    inputs: { finalValue: '31000', notes: 'Signed' },
    becomes: {
      stage: 'archived',
      outcome: 'won',
      closing: { notes: 'Signed', finalValue: { amount: 31_000, currency: 'EUR' } },
    },
    action: 'win',
    line: /is won/,
    said: /is won\. Reported by Ana García/,
    button: 'lead.undo',
  },
  {
    title: 'wins a lead without another word',
    from: 'accepted',
    verb: 'lead.win',
    becomes: { stage: 'archived', outcome: 'won', closing: {} },
    action: 'win',
    line: /is won/,
    said: /is won/,
    button: 'lead.undo',
  },
  {
    title: 'loses a lead',
    from: 'accepted',
    verb: 'lead.lose',
    inputs: { reason: 'budget-inadequate' },
    becomes: { stage: 'archived', outcome: 'lost', closing: { reason: 'budget-inadequate' } },
    action: 'lose',
    line: /marked as lost/,
    said: /is lost:/,
    button: 'lead.undo',
  },
  ...(['received', 'accepted'] as const).map((from) => ({
    title: `closes a lead that is ${from} as an error`,
    from,
    verb: 'lead.error',
    inputs: { reason: 'other', notes: 'Came twice' },
    becomes: { stage: 'archived', outcome: 'error', closing: { reason: 'other', notes: 'Came twice' } },
    action: 'error',
    line: /closed as an error/,
    said: /was closed as an error by Ana García/,
    button: 'lead.undo',
  })),
  ...(['rejected', 'error'] as const).map((from) => ({
    title: `undoes that it is ${from}`,
    from,
    verb: 'lead.undo',
    becomes: open,
    action: 'undo',
    line: /is open again/,
    said: /was undone by Ana García/,
    button: 'lead.accept.form',
  })),
  ...(['won', 'lost'] as const).map((from) => ({
    title: `undoes that it is ${from}`,
    from,
    verb: 'lead.undo',
    becomes: { ...open, stage: 'accepted', assignee: ana },
    action: 'undo',
    line: /is open again/,
    said: /was undone by Ana García/,
    button: 'lead.win.form',
  })),
  {
    title: 'claims a lead',
    from: 'received',
    verb: 'lead.claim',
    becomes: { stage: 'received', assignee: ana },
    action: 'claim',
    line: /You now have/,
    button: 'lead.release',
  },
  {
    title: 'releases a lead',
    from: 'mine',
    verb: 'lead.release',
    becomes: { stage: 'received', assignee: undefined },
    action: 'release',
    line: /is free again/,
    button: 'lead.claim',
  },
  {
    title: 'assigns a lead to somebody of the channel',
    from: 'received',
    verb: 'lead.assign',
    inputs: { person: 'aad-bob-stone' },
    becomes: { assignee: { id: 'aad-bob-stone', name: 'Bob Stone' } },
    action: 'assign',
    line: /is assigned to Bob Stone/,
    said: /<at>Bob Stone<\/at>, Ana García assigned .* to you/,
    button: 'lead.accept.form',
  },
  {
    title: 'has contacted the customer',
    from: 'received',
    verb: 'lead.contacted',
    becomes: { stage: 'received' },
    action: 'contacted',
    line: /the customer was contacted/,
    button: 'lead.accept.form',
  },
  {
    title: 'marks a favorite',
    from: 'received',
    verb: 'lead.favorite',
    inputs: { on: true },
    becomes: { stage: 'received' },
    action: 'favorite',
    line: /is one of your favorites/,
    personal: true,
    button: 'lead.accept.form',
  },
  {
    title: 'takes a favorite back',
    from: 'favorite',
    verb: 'lead.favorite',
    inputs: { on: false },
    becomes: { stage: 'received' },
    action: 'favorite',
    line: /is no longer one of your favorites/,
    personal: true,
    button: 'lead.accept.form',
  },
  {
    title: 'puts a reminder off',
    from: 'received',
    verb: 'lead.snooze',
    inputs: { until: 'PT4H' },
    becomes: { stage: 'received' },
    action: 'snooze',
    line: /I will remind again/,
    personal: true,
    button: 'lead.accept.form',
  },
];
