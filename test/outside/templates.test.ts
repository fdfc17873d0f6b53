import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { makeLetters } from '../../src/adapters/mail/letters.ts';
import { aLead } from '../support/leads.ts';
import { TEMPLATES } from './support/mailing.ts';

const lead = aLead().rejected();

describe('the templates of letters', () => {
  let folder: string;
  const letters = (locale = 'en') => makeLetters({ folder, locale, timeZone: 'UTC', partner: 'Fabrikam' });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lead-desk-mails-'));
    await cp(TEMPLATES, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('can be changed without code', async () => {
    await writeFile(join(folder, 'rejected.en.subject.txt'), 'No, {{name}}: {{ref}} ({{ref}})\n');
    expect(letters()(lead.build(), 'rejected', 'Eva').subject).to.equal('No, Eva: L-00001 (L-00001)');
  });

  it('can be added for a language more', async () => {
    for (const event of ['rejected', 'expired'])
      for (const part of ['subject.txt', 'txt', 'html'])
        await writeFile(join(folder, `${event}.pt.${part}`), `Olá {{name}}, {{receivedOn}}`);
    const letter = letters()(lead.with({ locale: 'pt-BR' }).build(), 'rejected', 'Eva');
    expect(letter.text).to.equal('Olá Eva, 22 de novembro de 2026');
  });

  it('read nothing in what a customer wrote, not even their own placeholders', () => {
    const { text, html, subject } = letters()(
      lead.from({ companyName: '{{partner}} {{name}} $& $1' }).build(),
      'rejected',
      '{{company}}',
    );
    expect(text).to.contain('{{partner}} {{name}} $& $1').and.contain('Hello {{company}},');
    expect(html).to.contain('{{partner}} {{name}} $&amp; $1');
    expect(subject).to.equal('Your request to Fabrikam (L-00001)');
  });

  const WRONG: [file: string, text: string | undefined, says: RegExp][] = [
    ['rejected.en.txt', 'Hello {{nmae}}', /rejected\.en\.txt has \{\{nmae\}\}; known are \{\{partner\}\}/],
    ['rejected.es.html', 'Hola {{ name }}', /rejected\.es\.html has \{\{ name/],
    ['expired.en.html', '{{#if name}}x{{/if}}', /expired\.en\.html has \{\{#if/],
    ['expired.en.subject.txt', 'One\nTwo', /expired\.en\.subject\.txt has more than one line/],
    ['rejected.en.html', undefined, /rejected\.en\.html cannot be read/],
  ];
  for (const [file, text, says] of WRONG) {
    it(`stop the start when ${file} ${text === undefined ? 'is missing' : `is ${JSON.stringify(text)}`}`, async () => {
      await (text === undefined ? rm(join(folder, file)) : writeFile(join(folder, file), text));
      expect(() => letters())
        .to.throw(says)
        .with.property('code', 'mail.bad_template');
    });
  }

  it('stop the start when the default language lacks one', async () => {
    for (const part of ['subject.txt', 'txt', 'html']) await rm(join(folder, `expired.es.${part}`));
    expect(() => letters('es')).to.throw(/expired\.es/);
  });
});
