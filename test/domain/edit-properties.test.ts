import { expect } from 'chai';
import fc from 'fast-check';
import type { EditInput } from '../../src/domain/commands.ts';
import type { Deal, Lead } from '../../src/domain/lead.ts';
import { accepted, anaAdmin, asAccepted, benAdmin, edit, tries } from './acting.ts';
import { always, seed } from './random.ts';
import { edits } from './random-scripts.ts';

const two = fc.record({ before: edits, first: edits, second: edits });
type Edits = { before: EditInput; first: EditInput; second: EditInput };
type Field = keyof EditInput;

/** Ben's edit, then Ana's, of the lead that both saw. */
function bothEdit({ before, first, second }: Edits) {
  const seen = edited(accepted.build(), before);
  const between = edited(seen, first, seen.revision);
  const decision = tries(between, edit(second), { by: anaAdmin, seen: seen.revision });
  const deal = asAccepted(seen).deal;
  const changes = (input: EditInput): Field[] =>
    (Object.keys(input) as Field[]).filter((field) => differ(input, deal, field));
  return { seen, between, decision, byBen: changes(first), byAna: changes(second) };
}

function edited(lead: Lead, input: EditInput, seen?: number): Lead {
  const decision = tries(lead, edit(input), { by: benAdmin, ...(seen === undefined ? {} : { seen }) });
  return decision.kind === 'changed' ? decision.lead : lead;
}

function differ(a: EditInput, b: EditInput, field: Field): boolean {
  const text = (value: unknown): string => JSON.stringify(value ?? '');
  return text(a[field]) !== text(b[field]);
}

describe(`two edits from the same card (seed ${seed})`, () => {
  it('are both kept where they are of different fields', () => {
    always(
      two,
      (given) => {
        const { seen, decision, byBen, byAna } = bothEdit(given);
        if (byBen.some((field) => byAna.includes(field))) return;
        const deal: Deal =
          decision.kind === 'changed'
            ? asAccepted(decision.lead).deal
            : asAccepted(edited(seen, given.first)).deal;
        for (const field of byBen) expect(differ(deal, given.first, field), field).to.equal(false);
        for (const field of byAna) expect(differ(deal, given.second, field), field).to.equal(false);
        expect(decision.kind).to.equal(byAna.length > 0 ? 'changed' : 'refused');
      },
      1000,
    );
  });

  it('ask the second person about exactly the fields that both changed to something else, and say who did', () => {
    let asked = 0;
    always(
      two,
      (given) => {
        const { decision, byBen, byAna } = bothEdit(given);
        const clash = byBen.filter(
          (field) => byAna.includes(field) && differ(given.first, given.second, field),
        );
        const refusal = decision.kind === 'refused' ? decision.refusal : undefined;
        const isAsked = refusal?.code === 'lead.field_conflict';
        expect(isAsked).to.equal(clash.length > 0);
        if (!isAsked) return;
        asked += 1;
        expect([...refusal.fields].sort()).to.deep.equal(clash.sort());
        expect(refusal.since.map(({ by }) => by)).to.deep.equal([
          { kind: 'person', id: 'ben', name: 'Ben Okafor' },
        ]);
      },
      1000,
    );
    expect(asked).to.be.greaterThan(50);
  });
});
