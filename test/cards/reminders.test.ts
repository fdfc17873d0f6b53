import { expect } from 'chai';
import type { Notice } from '../../src/domain/effects.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { NOW } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { ana, aView, ben, cards, directory } from './a-desk.ts';
import { inputOf, partsOfType, readable, verbsOf } from './card-parts.ts';
import { LEADS } from './some-leads.ts';

const reminder = (clock: 'answer' | 'contact' | 'outcome', end: number, managers = false): Notice => ({
  kind: 'reminder',
  clock,
  end,
  managers,
});
const END = NOW + 14 * DAY;

describe('A reminder', () => {
  const notice = reminder('answer', END, true);
  const { lead } = LEADS['received']!;
  const message = cards.notice(notice, lead, aView({ now: END - DAY }));

  it('says how long is left, until when, and what to do', () => {
    expect(message.summary).to.equal(
      '⏳ L-7K3QF: 1 day left to answer. Accept or reject it by Sun 6 Dec, 10:30.',
    );
    expect(readable(message.card!)).to.include(
      '⏳ 1 day left to answer Accept or reject it by Sun 6 Dec, 10:30 CET, or it expires. L-7K3QF · Contoso',
    );
  });

  it('is a card alone: with a text besides, Teams returns no id', () => {
    expect(message).not.to.have.property('text');
  });

  it('calls the admins where nobody has the lead, and managers when it gets late', () => {
    expect(message.mentions.map(({ person }) => person.name)).to.deep.equal([
      'Ana Ruiz',
      'Luis Gil',
      'Marta Vidal',
    ]);
    const early = cards.notice(reminder('answer', END), lead, aView());
    expect(early.mentions.map(({ person }) => person.name)).to.deep.equal(['Ana Ruiz', 'Luis Gil']);
  });

  it('calls who has the lead, and nobody twice', () => {
    const mine = { ...lead, assignee: ben };
    expect(
      cards.notice(reminder('answer', END), mine, aView()).mentions.map(({ person }) => person.id),
    ).to.deep.equal(['ben']);
    const both = aView({ directory: { ...directory, managers: [ana] } });
    expect(cards.notice(notice, lead, both).mentions.map(({ person }) => person.id)).to.deep.equal([
      'ana',
      'luis',
    ]);
  });

  it('calls ten people at the most', () => {
    const admins = Array.from({ length: 12 }, (_, at) => ({ id: `a${at}`, name: `Admin ${at}` }));
    const many = aView({ directory: { admins, managers: [] } });
    expect(cards.notice(notice, lead, many).mentions).to.have.length(10);
  });

  it('mentions people so that Teams finds the same words in text and entity', () => {
    const { entities } = message.card?.['msteams'] as {
      entities: { text: string; mentioned: { id: string; name: string } }[];
    };
    expect(entities.map(({ mentioned }) => mentioned.id)).to.deep.equal(['29:ana', '29:luis', '29:marta']);
    const texts = partsOfType(message.card!, 'TextBlock').map((part) => String(part['text']));
    for (const { text, mentioned } of entities) {
      expect(text).to.equal(`<at>${mentioned.name}</at>`);
      expect(texts.join(' ')).to.include(text);
    }
  });

  it('calls an admin who is known by id alone by the role', () => {
    const id = '22222222-0000-4000-8000-000000000020';
    const { mentions, card } = cards.notice(
      notice,
      lead,
      aView({ directory: { admins: [{ id, name: id }], managers: [] } }),
    );
    expect(mentions[0]?.text).to.equal('<at>referral admin</at>');
    expect(readable(card!)).not.to.include(id);
  });

  it('offers to do it, and to be reminded again', () => {
    expect(verbsOf(message.card!)).to.deep.equal([
      'lead.accept.form',
      'lead.reject.form',
      'lead.claim',
      'lead.snooze',
    ]);
    const contact = cards.notice(reminder('contact', NOW + 72 * HOUR), LEADS['urgent']!.lead, aView());
    expect(verbsOf(contact.card!)).to.deep.equal([
      'lead.accept.form',
      'lead.contact',
      'lead.contacted',
      'lead.claim',
      'lead.snooze',
    ]);
    const outcome = cards.notice(reminder('outcome', NOW), LEADS['accepted']!.lead, aView());
    expect(verbsOf(outcome.card!)).to.deep.equal([
      'lead.win.form',
      'lead.lose.form',
      'lead.edit.form',
      'lead.snooze',
    ]);
  });

  const snoozes: [string, number, string][] = [
    ['everything a fortnight before the end', END - 10 * DAY, 'PT1H PT4H tomorrow monday'],
    ['no Monday that comes too late', END - 2 * DAY, 'PT1H PT4H tomorrow'],
    ['no tomorrow when today is the last day', END - 6 * HOUR, 'PT1H PT4H'],
    ['an hour at least', END - 2 * HOUR, 'PT1H'],
  ];
  for (const [what, now, offered] of snoozes) {
    it(`offers to put it off only before the end of the clock: ${what}`, () => {
      const { card } = cards.notice(notice, lead, aView({ now }));
      const choices = inputOf(card!, 'until')['choices'] as { value: string }[];
      expect(choices.map(({ value }) => value).join(' ')).to.equal(offered);
    });
  }

  it('cannot be put off at all in the last hour', () => {
    const { card } = cards.notice(notice, lead, aView({ now: END - HOUR }));
    expect(partsOfType(card!, 'Input.')).to.deep.equal([]);
    expect(verbsOf(card!)).not.to.include('lead.snooze');
  });

  it('offers Monday only where tomorrow is another day', () => {
    const sunday = Date.parse('2026-11-29T12:00:00Z');
    const { card } = cards.notice(notice, lead, aView({ now: sunday }));
    expect(inputOf(card!, 'until')['choices']).not.to.deep.include({
      title: 'On Monday at 9:00',
      value: 'monday',
    });
  });

  it('knows what tomorrow at nine is where its readers are', () => {
    const ends = (timeZone: string, end: number) => {
      const late = aLead().expiring(end).build();
      const { card } = cards.notice(reminder('answer', end), late, aView({ timeZone, now: NOW }));
      return (inputOf(card!, 'until')['choices'] as { value: string }[]).map(({ value }) => value);
    };
    const nineInMadrid = Date.parse('2026-11-23T08:00:00Z');
    expect(ends('Europe/Madrid', nineInMadrid + 1)).to.include('tomorrow');
    expect(ends('Europe/Madrid', nineInMadrid)).not.to.include('tomorrow');
    expect(ends('America/Mexico_City', nineInMadrid + 1)).not.to.include('tomorrow');
  });
});
