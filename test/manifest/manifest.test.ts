import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { commandLists, localizedCommands } from '../../scripts/app-package/command-lists.ts';
import { breaches } from '../../scripts/app-package/validate.ts';
import { COMMANDS, findCommand, SCOPES } from '../../src/bot/commands.ts';
import { LOCALES } from '../../src/domain/words.ts';
import { FOLDER, readManifest, readSpanish, VALUES } from './documents.ts';

const manifest = readManifest();
const spanish = readSpanish();

/** The names and descriptions of the app in each language. */
const texts = [
  {
    short: manifest.name.short,
    full: manifest.name.full,
    about: manifest.description.short,
    story: manifest.description.full,
  },
  {
    short: spanish['name.short'] ?? '',
    full: spanish['name.full'] ?? '',
    about: spanish['description.short'] ?? '',
    story: spanish['description.full'] ?? '',
  },
];

describe('the manifest', () => {
  it('keeps to its schema', async () => {
    expect(await breaches(manifest)).to.deep.equal([]);
  });

  it('names the schema of its own version', () => {
    expect(manifest.$schema).to.include(`/v${manifest.manifestVersion}/`);
  });

  it('is refused with a field that the schema does not know', async () => {
    expect(await breaches({ ...manifest, colour: 'red' })).to.have.lengthOf(1);
  });

  it('is refused with a name that is too long', async () => {
    const name = { ...manifest.name, short: 'x'.repeat(31) };
    expect(await breaches({ ...manifest, name })).to.have.lengthOf(1);
  });

  it('is refused with a schema that nobody ships, and asks no server for it', async () => {
    const $schema = manifest.$schema.replace(manifest.manifestVersion, '9.99');
    expect(await breaches({ ...manifest, $schema })).to.deep.equal([
      `$schema is not a known schema: ${$schema}`,
    ]);
    expect(await breaches({})).to.have.lengthOf(1);
  });

  it('is one app and one bot, in personal chat, teams and group chats', () => {
    expect(manifest.id).to.equal(VALUES.MicrosoftAppId);
    expect(manifest.bots).to.have.lengthOf(1);
    expect(manifest.bots[0]?.botId).to.equal(VALUES.MicrosoftAppId);
    expect(manifest.bots[0]?.scopes).to.have.members([...SCOPES]);
  });

  it('declares private and shared channels in the one way that its version allows', () => {
    expect(manifest).to.include({ supportsChannelFeatures: 'tier1' });
    expect(manifest).not.to.have.property('supportedChannelTypes');
  });

  it('asks for no more than it needs', () => {
    expect(manifest.permissions).to.deep.equal(['identity']);
    expect(manifest.validDomains).to.deep.equal([]);
    for (const key of ['authorization', 'webApplicationInfo', 'devicePermissions']) {
      expect(manifest).not.to.have.property(key);
    }
  });

  it('says that the developer has to be replaced, on domains that can never be real', () => {
    const { name, ...addresses } = manifest.developer;
    expect(name.length).to.be.at.most(32);
    for (const address of Object.values(addresses)) {
      expect(new URL(address)).to.include({ protocol: 'https:', hostname: 'replace-me.example.com' });
    }
  });

  it('names only files that are there', () => {
    const files = [...Object.values(manifest.icons), ...languageFiles()];
    for (const file of files) expect(existsSync(join(FOLDER, file)), file).to.equal(true);
  });
});

describe('the texts of the app', () => {
  it('fit, in each language', () => {
    for (const { short, full, about, story } of texts) {
      expect(short.length, short).to.be.within(1, 30);
      expect(full.length, full).to.be.within(1, 100);
      expect(about.length, about).to.be.within(1, 80);
      expect(story.length, story).to.be.within(1, 4000);
      expect(story.split(/\s+/).length, 'words').to.be.at.most(500);
    }
  });

  it('are one sentence in short, which the long text does not repeat', () => {
    for (const { short, full, about, story } of texts) {
      expect(about).to.match(/^[^.!?]+\.$/);
      expect(story).not.to.include(about);
      expect(full).not.to.equal(short);
    }
  });

  it('carry no word that the store keeps for itself in a name', () => {
    const kept =
      /\b(teams?|chats?|contacts?|calendar|calls?|files?|activity|apps?|help|microsoft|partner cent(er|re)|azure|dynamics|office|365|outlook|copilot|sharepoint|onedrive|power|word|excel|windows|viva)\b/i;
    for (const { short, full } of texts) {
      expect(short).not.to.match(kept);
      expect(full).not.to.match(kept);
    }
  });

  it('promise nothing that cannot be checked', () => {
    const boast =
      /\b(best|leading|fastest|easiest|guarantee|100 ?%|certified|official|mejor|líder|garantiza|oficial)\b/i;
    for (const { about, story } of texts) {
      expect(about).not.to.match(boast);
      expect(story).not.to.match(boast);
    }
  });
});

describe('the command menu', () => {
  const lists = manifest.bots[0]?.commandLists ?? [];

  it('holds the commands of the table, in English', () => {
    expect(lists, 'run: node scripts/write-command-lists.ts').to.deep.equal(commandLists('en'));
  });

  it('leaves no command of the table out, and offers it where the table does', () => {
    for (const { titles, scopes, inMenu } of COMMANDS) {
      const offering = lists.filter(({ commands }) => commands.some(({ title }) => title === titles.en[0]));
      expect(offering.flatMap((list) => list.scopes)).to.have.members(inMenu ? [...scopes] : []);
    }
  });

  it('fits the strictest limits, in each language', () => {
    for (const locale of LOCALES) {
      expect(commandLists(locale)).to.have.lengthOf.within(1, 3);
      for (const { commands } of commandLists(locale)) {
        expect(commands).to.have.lengthOf.within(1, 10);
        for (const { title, description } of commands) {
          expect(title.length, title).to.be.within(1, 32);
          expect(description.length, description).to.be.within(1, 128);
        }
      }
    }
  });

  it('shows words that the bot understands', () => {
    for (const locale of LOCALES) {
      for (const { title } of commandLists(locale).flatMap(({ commands }) => commands)) {
        expect(findCommand(title)?.command.titles[locale][0]).to.equal(title);
      }
    }
  });
});

describe('the Spanish texts', () => {
  it('keep to their schema, which is of the manifest’s version', async () => {
    expect(await breaches(spanish)).to.deep.equal([]);
    expect(spanish['$schema']).to.include(`/v${manifest.manifestVersion}/`);
  });

  it('are refused with a key that leads nowhere, and with a name that is too long', async () => {
    expect(await breaches({ ...spanish, 'bots[1].name': 'x' })).to.have.lengthOf(1);
    expect(await breaches({ ...spanish, 'name.short': 'x'.repeat(31) })).to.have.lengthOf(1);
  });

  it('are those that the manifest names', () => {
    expect(manifest.localizationInfo.defaultLanguageTag).to.equal('en');
    expect(manifest.localizationInfo.additionalLanguages).to.deep.equal([
      { languageTag: 'es', file: 'es.json' },
    ]);
  });

  it('cover the names, the descriptions and each command, and nothing else', () => {
    const { $schema, ...all } = spanish;
    expect($schema).to.be.a('string');
    const own = ['name.short', 'name.full', 'description.short', 'description.full'];
    const search = ['title', 'description', 'parameters[0].title', 'parameters[0].description'];
    expect(Object.keys(all)).to.have.members([
      ...own,
      ...Object.keys(localizedCommands('es')),
      ...search.map((key) => `composeExtensions[0].commands[0].${key}`),
    ]);
  });

  it('hold the commands of the table', () => {
    expect(spanish, 'run: node scripts/write-command-lists.ts').to.include(localizedCommands('es'));
  });

  it('differ from the English ones where a reader would notice', () => {
    expect(spanish['description.short']).not.to.equal(manifest.description.short);
    expect(spanish['description.full']).not.to.equal(manifest.description.full);
  });
});

function languageFiles(): string[] {
  return manifest.localizationInfo.additionalLanguages.map(({ file }) => file);
}
