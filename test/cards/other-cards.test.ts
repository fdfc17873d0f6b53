import { HELP_TOPICS } from '../../src/domain/help-topics.ts';
import { someHelp } from './some-lists.ts';
import { expect } from 'chai';
import { DAY } from '../../src/domain/time.ts';
import { NOW } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { ana, aView, ben, cards, viewer, zoe } from './a-desk.ts';
import { partsOfType, readable, verbsOf } from './card-parts.ts';
import { aFullLead, LEADS } from './some-leads.ts';

const admin = viewer(ana);
const textBlocks = (card: Parameters<typeof partsOfType>[0]): string[] =>
  partsOfType(card, 'TextBlock').map((part) => String(part['text']));

describe('The contact card', () => {
  const contactOf = (contact: { name: string; email?: string; phone?: string }, website = '') =>
    cards.contact(
      aLead()
        .from({ contacts: [contact], website })
        .build(),
      aView({ viewer: admin }),
    );

  it('names people with their title, and links what is safe to link', () => {
    const card = cards.contact(LEADS['received']!.lead, aView({ viewer: admin }));
    expect(readable(card)).to.include('Contact of Contoso').and.include('Eva Soler CIO');
    expect(textBlocks(card)).to.include.members([
      '📞 [+34 600 000 000](tel:+34600000000)',
      '✉️ [eva@contoso.example](mailto:eva@contoso.example)',
      '🌐 [https://contoso.example](https://contoso.example/)',
    ]);
  });

  const unsafe: [string, { name: string; email?: string; phone?: string }, string][] = [
    ['an address that is none', { name: 'Eva', email: 'eva@contoso' }, ''],
    ['an address that ends the link', { name: 'Eva', email: 'a)[x](http://evil.example)@b.example' }, ''],
    ['an address that would be bold', { name: 'Eva', email: '**eva**@contoso.example' }, ''],
    ['a number that is none', { name: 'Eva', phone: 'javascript:alert(1)' }, ''],
    ['a website of another kind', { name: 'Eva' }, 'javascript:alert(1)'],
    ['a website with a name before it', { name: 'Eva' }, 'https://bank.example@evil.example'],
    ['a website with brackets', { name: 'Eva' }, 'https://contoso.example/a](http://evil.example)'],
  ];
  for (const [what, contact, website] of unsafe) {
    it(`shows ${what} as text alone`, () => {
      const card = contactOf(contact, website);
      const written = contact.email ?? contact.phone ?? website;
      expect(textBlocks(card).join(' ')).not.to.include('](');
      expect(
        partsOfType(card, 'TextRun')
          .map((run) => run['text'])
          .join(' '),
      ).to.include(written);
    });
  }

  it('takes a website without its scheme, and odd characters in its path', () => {
    expect(textBlocks(contactOf({ name: 'Eva' }, 'contoso.example/a(b)'))).to.include(
      '🌐 [contoso.example/a(b)](https://contoso.example/a%28b%29)',
    );
  });

  it('shows nothing to those who may not act, and of a rejected lead to nobody', () => {
    const { lead } = LEADS['claimed']!;
    for (const who of [viewer(zoe), 'everybody'] as const)
      expect(JSON.stringify(cards.contact(lead, aView({ viewer: who })))).not.to.match(
        /eva|600|contoso\.example/i,
      );
    expect(JSON.stringify(cards.contact(lead, aView({ viewer: viewer(ben) })))).to.include(
      'eva@contoso.example',
    );
    const rejected = cards.contact(LEADS['rejected']!.lead, aView({ viewer: admin }));
    expect(JSON.stringify(rejected)).not.to.match(/eva|600|contoso\.example/i);
    expect(readable(rejected)).to.include('no longer shown');
  });

  it('says so where there is nobody to contact', () => {
    expect(readable(cards.contact(LEADS['bare']!.lead, aView({ viewer: admin })))).to.include(
      'without contact data',
    );
  });
});

describe('The history card', () => {
  it('tells who did what when, newest first', () => {
    const lead = aFullLead().claimedBy(ben).after(DAY).accepted().favoriteOf(ana).build();
    const runs = partsOfType(cards.history(lead, aView({ now: NOW + 2 * DAY })), 'TextRun').map(
      (run) => run['text'],
    );
    expect(runs).to.deep.equal([
      'History of L-7K3QF · Contoso',
      'Ana Ruiz accepted the lead (Estimated value: €25,000; Estimated close date: 23 Feb 2027)',
      'Ben Okafor claimed the lead',
      'The lead arrived from “website”',
    ]);
  });

  it('tells what an edit changed: figures from and to, of free text the name alone', () => {
    const edit = { estimatedValue: { amount: 30_000, currency: 'EUR' }, notes: 'Eva Soler: 600000000' };
    const lead = aFullLead().accepted().does({ action: 'edit', input: edit }).build();
    expect(readable(cards.history(lead, aView()))).to.include(
      'Ana Ruiz changed the deal (Estimated value: €25,000 → €30,000; Notes)',
    );
  });

  it('keeps favorites to those whose they are', () => {
    expect(readable(cards.history(LEADS['favorite']!.lead, aView()))).not.to.match(/favorite/i);
  });

  it('shows twenty lines, and says how many came before', () => {
    const { lead } = LEADS['accepted']!;
    const entry = { at: NOW, by: { kind: 'clock' }, action: 'remind' } as const;
    const long = { ...lead, history: [...lead.history, ...Array.from({ length: 30 }, () => entry)] };
    const card = cards.history(long, aView());
    expect(readable(card)).to.include(`… and ${long.history.length - 20} earlier`);
    expect(partsOfType(card, 'TextRun')).to.have.length(21);
  });

  it('leads back to the card', () => {
    expect(verbsOf(cards.history(LEADS['received']!.lead, aView()))).to.deep.equal(['lead.show']);
  });
});

describe('The card of similar deals', () => {
  const { lead } = LEADS['received']!;
  const won = {
    lead: LEADS['won']!.lead,
    reasons: ['product:Azure', 'industry:Manufacturing', 'size', 'country', 'value'],
  };

  it('tells how each ended, and in what it is alike', () => {
    const text = readable(cards.similar(lead, [won], aView()));
    expect(text).to.include(
      'Contoso · L-7K3QF 🏆 Won in 34 days · €31,500.50 · 26 Dec 2026 Alike: Azure, Manufacturing, company size, country and value',
    );
    expect(readable(cards.similar(lead, [won], aView({ locale: 'es' })))).to.include(
      'En común: Azure, Industria manufacturera, tamaño de la empresa, país e importe',
    );
  });

  it('says when there are too few to learn from, and shows these', () => {
    expect(readable(cards.similar(lead, [won], aView()))).to.include('Only 1 past deal is like this one');
    expect(readable(cards.similar(lead, [], aView()))).to.include(
      'There are no past deals like this one yet.',
    );
    expect(
      readable(
        cards.similar(
          lead,
          Array.from({ length: 5 }, () => won),
          aView(),
        ),
      ),
    ).not.to.include('not enough');
  });

  it('shows five at the most, and leads on to accepting', () => {
    const card = cards.similar(
      lead,
      Array.from({ length: 9 }, () => won),
      aView({ viewer: admin }),
    );
    expect(readable(card).match(/Alike:/g)).to.have.length(5);
    expect(verbsOf(card)).to.deep.equal(['lead.accept.form', 'lead.show']);
  });
});

describe('Help and welcome', () => {
  it('list the commands', () => {
    const { card, summary } = cards.help(aView(), someHelp());
    for (const topic of HELP_TOPICS) expect(readable(card)).to.include(`${topic} one`);
    expect(summary).to.equal('Help: what you can ask Lead Desk.');
  });

  it('say of one topic what its commands do, and lead to all others', () => {
    const { card, summary } = cards.help(aView(), someHelp('rules'));
    expect(readable(card)).to.include('rules one What rules one does').and.not.include('people one');
    expect(summary).to.equal('Channels and rules');
    const data = (card['actions'] as { data: object }[]).map((action) => action.data);
    const others = ['', ...HELP_TOPICS.filter((topic) => topic !== 'rules')];
    expect(data).to.deep.equal(others.map((topic) => ({ topic, locale: 'en' })));
  });

  it('say who brought the bot, where leads come, and who is admin', () => {
    const { card, summary } = cards.welcome(aView(), {
      channel: 'Sales',
      addedBy: 'Ana Ruiz',
      firstAdmin: 'Ana Ruiz',
    });
    expect(readable(card))
      .to.include('Ana Ruiz added me. From now on, every new lead is posted in Sales.')
      .and.include('Ana Ruiz is the first referral admin');
    expect(summary).to.include('Sales');
  });
});
