import { expect } from 'chai';
import { cards, aView, VIEWERS } from './a-desk.ts';
import { buttonsOf, verbsOf } from './card-parts.ts';
import { LEADS } from './some-leads.ts';

type Row = { who: keyof typeof VIEWERS; main: string; more: string };

/** Which buttons who sees on which lead, in their order. */
const ROWS: Record<string, Row[]> = {
  received: [
    {
      who: 'everybody',
      main: 'accept.form reject.form claim similar contact more',
      more: 'assign.form error.form contacted history favorite show',
    },
    {
      who: 'admin',
      main: 'accept.form reject.form claim similar contact more',
      more: 'assign.form error.form contacted history favorite show',
    },
    { who: 'member', main: 'claim similar more', more: 'contacted history favorite show' },
    { who: 'manager', main: 'claim similar more', more: 'contacted history favorite show' },
  ],
  urgent: [
    {
      who: 'everybody',
      main: 'accept.form reject.form claim contacted contact more',
      more: 'assign.form error.form similar history favorite show',
    },
    {
      who: 'admin',
      main: 'accept.form reject.form claim contacted contact more',
      more: 'assign.form error.form similar history favorite show',
    },
    { who: 'member', main: 'claim contacted more', more: 'similar history favorite show' },
    { who: 'manager', main: 'claim contacted more', more: 'similar history favorite show' },
  ],
  claimed: [
    {
      who: 'everybody',
      main: 'accept.form reject.form release similar contact more',
      more: 'assign.form error.form history favorite show',
    },
    {
      who: 'admin',
      main: 'accept.form reject.form release similar contact more',
      more: 'assign.form error.form history favorite show',
    },
    { who: 'assignee', main: 'release similar contact more', more: 'history favorite show' },
    { who: 'member', main: 'similar more', more: 'history favorite show' },
  ],
  informational: [
    {
      who: 'everybody',
      main: 'claim similar contact more',
      more: 'assign.form error.form contacted history favorite show',
    },
    { who: 'member', main: 'claim similar more', more: 'contacted history favorite show' },
  ],
  accepted: [
    {
      who: 'everybody',
      main: 'win.form lose.form edit.form person.form contact more',
      more: 'release contacted error.form history favorite show',
    },
    {
      who: 'admin',
      main: 'win.form lose.form edit.form person.form contact more',
      more: 'assign.form contacted error.form history favorite show',
    },
    {
      who: 'assignee',
      main: 'win.form lose.form edit.form person.form contact more',
      more: 'release contacted history favorite show',
    },
    { who: 'member', main: 'more', more: 'contacted history favorite show' },
  ],
  'rejected-held': [
    { who: 'everybody', main: 'undo', more: 'undo' },
    { who: 'admin', main: 'undo', more: 'undo' },
    { who: 'member', main: '', more: '' },
  ],
  won: [
    { who: 'everybody', main: '', more: '' },
    { who: 'admin', main: '', more: '' },
  ],
  expired: [{ who: 'admin', main: '', more: '' }],
};

const pageOf = (state: string, who: Row['who'], page: 'main' | 'more') => {
  const { lead, now } = LEADS[state]!;
  return cards.lead(lead, aView({ viewer: VIEWERS[who], now }), { page });
};

describe('The buttons of a lead', () => {
  for (const [state, rows] of Object.entries(ROWS)) {
    for (const { who, main, more } of rows) {
      it(`${state}, for ${who}: ${main || 'none'}; then ${more || 'none'}`, () => {
        const shown = (page: 'main' | 'more'): string =>
          verbsOf(pageOf(state, who, page))
            .map((verb) => verb.replace('lead.', ''))
            .join(' ');
        expect([shown('main'), shown('more')]).to.deep.equal([main, more]);
      });
    }
  }

  it('say to what the heart is to be set', () => {
    const heart = (who: Row['who'], state = 'favorite'): unknown =>
      buttonsOf(pageOf(state, who, 'more')).find((button) => button['verb'] === 'lead.favorite')?.['data'];
    expect(heart('admin')).to.include({ on: false });
    expect(heart('member')).to.include({ on: true });
    expect(heart('everybody')).to.include({ on: true });
  });

  it('open a form in a dialog with a fetch that says the same', () => {
    const { lead, now } = LEADS['received']!;
    const [accept] = buttonsOf(cards.lead(lead, aView({ forms: 'dialog', now })));
    expect(accept).to.deep.include({
      type: 'Action.Submit',
      data: {
        msteams: { type: 'task/fetch' },
        verb: 'lead.accept.form',
        leadId: lead.id,
        version: lead.revision,
      },
    });
  });
});
