import { expect } from 'chai';
import type { Card } from '../../src/cards/make-cards.ts';
import { FORM_NAMES } from '../../src/domain/forms.ts';
import type { Lead } from '../../src/domain/lead.ts';
import { DAY } from '../../src/domain/time.ts';
import { NOW } from '../support/fixed-world.ts';
import { aLead } from '../support/leads.ts';
import { aView, ana, cards, viewer } from './a-desk.ts';
import { partsOfType, textsOf } from './card-parts.ts';
import { NOTICES } from './every-message.ts';
import { render } from './render.ts';

/** What somebody may write who wants more than to be read; `shows` is what people still see. */
const HOSTILE: Record<string, { text: string; shows: RegExp }> = {
  'a link': {
    text: 'Look [here](https://evil.example) please',
    shows: /Look \[here\]\(https:\/\/evil\.example\) please/,
  },
  'a bare address': { text: 'See https://evil.example/a_b now', shows: /https:\/\/evil\.example\/a_b/ },
  'a mention': { text: 'Hi <at>Ana Ruiz</at> there', shows: /Hi <\u2060at>Ana Ruiz<\u2060\/at> there/ },
  'a mention in disguise': {
    text: 'Hi < AT id="1">Ana</ at > there',
    shows: /Hi <\u2060 AT id="1">Ana<\u2060\/ at > there/,
  },
  HTML: {
    text: '<b>big</b><img src=x onerror=alert(1)><script>alert(1)</script>',
    shows: /<b>big<\/b><img src=x onerror=alert\(1\)><script>/,
  },
  bold: { text: 'This is **loud** and _sly_ and `code`', shows: /This is \*\*loud\*\* and _sly_ and `code`/ },
  'a list': { text: '- one\n- two\n1. three', shows: /- one/ },
  'a binding': {
    text: 'Give me ${$root.leadId} and ${json(x)}',
    shows: /Give me \$\{\$root\.leadId\} and \$\{json\(x\)\}/,
  },
  'a reference to another text': {
    text: 'Say $t(button.accept) and {{company}}',
    shows: /Say \$t\(button\.accept\) and \{\u2060\{company\}\}/,
  },
  'a date function': {
    text: 'On {{DATE(2026-11-22T09:30:00Z, SHORT)}} then',
    shows: /On \{\u2060\{DATE\(2026-11-22T09:30:00Z, SHORT\)\}\} then/,
  },
  'writing from right to left': { text: 'abc\u202Edcba\u2066x\u2069\u200F end', shows: /abcdcbax end/ },
  'control characters': { text: 'a\u0000b\u0007c\u001B[31md\u0085e', shows: /abc\[31mde/ },
  'half a character': { text: 'half \uD83D of it', shows: /half \uFFFD of it/ },
};

const LONG = `${'word '.repeat(2000)}end`;

/** A lead on which everything that somebody can write is this. */
function leadOf(text: string): Lead {
  return aLead()
    .as({ source: text })
    .from({
      companyName: text,
      address: { city: text, region: text },
      contacts: [{ name: text, title: text, email: text, phone: text }],
      website: text,
    })
    .asking({ message: text, products: [text], services: [text], solutions: [text], industries: [text] })
    .with({ sender: { kind: 'partner', name: text, email: text } })
    .accepted({
      // As much as a form takes.
      dealName: text.slice(0, 200),
      notes: text.slice(0, 4000),
      crmId: text.slice(0, 100),
      campaignId: text.slice(0, 100),
      people: [{ name: text.slice(0, 100), email: text.slice(0, 100) }],
    })
    .build();
}

function cardsOf(text: string): Card[] {
  const lead = leadOf(text);
  const evil = { id: 'evil', name: text };
  const assigned = { ...lead, assignee: evil } as Lead;
  const view = aView({
    viewer: viewer(ana),
    now: NOW + DAY,
    directory: { admins: [evil, ana], managers: [] },
  });
  const everybody = { ...view, viewer: 'everybody' } as const;
  return [
    cards.lead(assigned, everybody, { line: text }),
    cards.history(lead, view),
    cards.similar(lead, [{ lead, reasons: [`product:${text}`] }], view),
    cards.welcome(view, { channel: text, addedBy: text, firstAdmin: text }).card,
    ...FORM_NAMES.map((form) =>
      cards.form(form, lead, view, {
        typed: { notes: text },
        line: text,
        people: [evil],
        errors: [{ field: 'notes', problem: 'taken-by-other', detail: text }],
      }),
    ),
    ...NOTICES(NOW)
      .map((notice) => cards.notice(notice, assigned, everybody).card)
      .filter((card) => card !== undefined),
  ];
}

/** Where a text is shown as it is, whatever is in it. */
const PLAIN = [
  'TextRun.text',
  'AdaptiveCard.fallbackText',
  'Input.Text.value',
  'Input.ChoiceSet.value',
  // Choices, and the name in the entity of a mention.
  'undefined.title',
  'undefined.value',
  'undefined.id',
  'undefined.name',
];

describe('Text that somebody else wrote', () => {
  for (const [name, { text, shows }] of Object.entries(HOSTILE)) {
    describe(`with ${name}`, () => {
      const drawn = cardsOf(text);

      it('is shown as it was written', () => {
        const [card] = drawn;
        expect(
          partsOfType(card!, 'TextRun')
            .map((run) => run['text'])
            .join('\n'),
        ).to.match(shows);
      });

      it('stands only where nothing is read as markup', () => {
        const word = /Look|evil|\bHi\b|big|sly|- one|Give me|Say \$t|DATE|abc|half/;
        const elsewhere = drawn.flatMap((card) =>
          textsOf(card).filter(({ path, value }) => word.test(value) && !PLAIN.includes(path)),
        );
        // The one place for names besides: a mention, from which marks are taken.
        const others = elsewhere.filter(({ value }) => !value.startsWith('<at>'));
        expect(others.map(({ path, value }) => `${path}: ${value}`)).to.deep.equal([]);
      });

      it('makes no element of its own', () => {
        for (const card of drawn) {
          const made = render(card).querySelectorAll('a, b, script, img, li, code, em');
          expect([...made].map((element) => element.outerHTML)).to.deep.equal([]);
        }
      });

      it('marks nothing up in messages of text', () => {
        const lead = leadOf(text);
        const view = aView();
        for (const notice of [
          ...NOTICES(NOW),
          { kind: 'assigned', person: { id: 'evil', name: text }, by: text } as const,
        ]) {
          const message = cards.notice(notice, lead, view);
          const rest = (message.text ?? '').replaceAll(/<at>[^<>]*<\/at>/g, '');
          expect(rest).not.to.match(/[<>*_[\]`{}]|https?:\/\//);
          for (const mention of message.mentions) expect(mention.text).to.match(/^<at>[^<>*_[\]`{}]+<\/at>$/);
        }
      });
    });
  }

  it('is cut at a word when it is long, on every card', () => {
    for (const card of cardsOf(LONG)) {
      const runs = partsOfType(card, 'TextRun').map((run) => String(run['text']));
      expect(runs.filter((text) => text.length > 620)).to.deep.equal([]);
      const cutShort = runs.filter(
        (text) => text.includes('word word word') && text !== LONG.slice(0, 100).trim(),
      );
      expect(cutShort.filter((text) => !/word(,? ?…|…)/.test(text))).to.deep.equal([]);
      expect(JSON.stringify(card).length).to.be.lessThan(21 * 1024);
    }
  });

  it('shows a very long first word, too', () => {
    const card = cards.lead(
      aLead()
        .from({ companyName: 'x'.repeat(10_000) })
        .build(),
      aView(),
    );
    expect(JSON.stringify(card)).to.include('xxx…').and.to.have.length.lessThan(10_000);
  });

  it('leaves out what nobody would see', () => {
    const card = cards.lead(aLead().from({ companyName: '\u202E\u0000 ' }).build(), aView());
    expect(partsOfType(card, 'TextRun').map((run) => run['text'])).to.include('(company without a name)');
  });
});
