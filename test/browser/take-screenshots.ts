/**
 * `npm run screenshots`: the pictures of docs/images, taken from the real bot in the Playground; with the names of
 * scenes behind it, those alone.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { MEGAN, storePastLeads } from '../../demo/past-leads.ts';
import { SAMPLE_COUNT, sampleLead } from '../../demo/sample-leads.ts';
import { readConfig } from '../../src/config.ts';
import { startLeadDesk } from '../../src/main.ts';
import { postLead } from './support/leads.ts';
import { install, setStage, type BotOnStage, type Stage } from './support/stage.ts';
import { cardOf, choose, fill, openGeneral, openTeams, press, say, shows } from './support/teams-page.ts';

const IMAGES = join(import.meta.dirname, '../../docs/images');
/** Each run shows the same moment, a Tuesday morning. */
const NOW = Date.UTC(2026, 10, 24, 9, 30);
const LOOK = { deviceScaleFactor: 1.5, viewport: { width: 1280, height: 1060 } };

/** Their places in demo/sample-leads.json. */
const [CONTOSO, NORTHWIND, FABRIKAM, TAILSPIN, ADVENTURE_WORKS, WOODGROVE] = [0, 1, 2, 3, 4, 7];

type Clip = { x: number; y: number; width: number; height: number };
type Scene = { stage: Stage; page: Page; show: (n: number) => Promise<Locator> };

async function inChannel(locale: 'en' | 'es', play: (scene: Scene) => Promise<void>): Promise<void> {
  const stage = await setStage({
    openBot: (database) => botAt(NOW, { SQLITE_PATH: database, DEFAULT_LOCALE: locale }),
  });
  try {
    const page = await openTeams(stage.browser, stage.playground.address, { look: LOOK });
    await openGeneral(page);
    await install(stage);
    await page.locator('.ac-adaptiveCard').waitFor();
    await play({ stage, page, show: (n) => show(stage, page, n) });
  } finally {
    await stage.end();
  }
}

/** A chat with somebody who has leads behind them, and a dozen that wait. */
async function inPersonalChat(locale: 'en' | 'es', play: (page: Page) => Promise<void>): Promise<void> {
  const stage = await setStage({
    openBot: async (database) => {
      await storePastLeads(database, NOW);
      return botAt(NOW, { SQLITE_PATH: database, DEFAULT_LOCALE: locale, BOOTSTRAP_ADMINS: MEGAN.id });
    },
  });
  try {
    for (let n = 0; n < SAMPLE_COUNT; n += 1) await postLead(stage.bot, sampleLead(n, NOW));
    // High enough for the longest card: what the page scrolls is in no picture.
    const look = { ...LOOK, viewport: { width: 1280, height: 2_400 } };
    const page = await openTeams(stage.browser, stage.playground.address, { look });
    await page.getByRole('treeitem', { name: 'Personal Chat' }).click();
    await play(page);
  } finally {
    await stage.end();
  }
}

/** The card that answers what somebody writes. */
async function answerTo(page: Page, text: string, shown: string): Promise<Locator> {
  const cards = page.locator('.ac-adaptiveCard');
  const before = await cards.count();
  await say(page, text);
  await cards.nth(before).waitFor();
  const card = cards.nth(before);
  await shows(card, shown);
  return card;
}

async function botAt(now: number, env: Record<string, string>): Promise<BotOnStage> {
  // Its clock stands still: what had to wait for its turn would never be sent.
  const still = { TEAMS_LIMITS: 'ignore', DEFAULT_TIME_ZONE: 'Europe/Madrid' };
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'warn', ...still, ...env });
  return startLeadDesk(config, { clock: { now: () => now } });
}

async function show({ bot }: Stage, page: Page, n: number): Promise<Locator> {
  const lead = sampleLead(n, NOW);
  await postLead(bot, lead);
  const card = cardOf(page, lead.customer.companyName);
  await card.waitFor();
  return card;
}

async function take(card: Locator, name: string): Promise<void> {
  await card.page().mouse.move(0, 0);
  await save(card, name);
}

async function save(picture: Locator | Page, name: string, clip?: Clip): Promise<void> {
  await picture.screenshot({
    path: join(IMAGES, `${name}.png`),
    animations: 'disabled',
    caret: 'hide',
    ...(clip && { clip }),
  });
  console.log(`docs/images/${name}.png`);
}

async function english({ page, show }: Scene): Promise<void> {
  await take(await show(TAILSPIN), 'lead-informational');
  await take(await show(FABRIKAM), 'lead-marketing-qualified');
  await take(await show(ADVENTURE_WORKS), 'lead-expiring');
  const northwind = await show(NORTHWIND);
  await take(northwind, 'lead-sales-qualified');
  const woodgrove = await show(WOODGROVE);
  await take(woodgrove, 'lead-urgent');
  await takeChannel(page);
  await takeContact(woodgrove);
  await takeAccepting(woodgrove);
  await takeRejecting(northwind);
  await takeHelp(page);
  await takeRule(page);
}

async function takeHelp(page: Page): Promise<void> {
  await say(page, 'help', 'Lead Desk');
  const card = cardOf(page, 'What I can do');
  await take(card, 'help');
  await press(card, 'Channels and rules');
  await shows(page, 'A channel begins with every lead.');
  await take(cardOf(page, 'A channel begins with every lead.'), 'help-rules');
}

async function takeRule(page: Page): Promise<void> {
  await say(page, 'subscribe', 'Lead Desk');
  const form = cardOf(page, 'Try it before you save it');
  await fill(form, 'Countries, products', 'united kingdom or ireland, urgent');
  await press(form, 'Try it');
  await shows(form, 'in the last 30 days');
  await take(form, 'rule-form');
}

/** The Playground writes the times of posts by its own clock. */
async function takeChannel(page: Page): Promise<void> {
  await page.getByText(/^(\d\d\/\d\d, )?\d\d:\d\d$/).evaluateAll((times) => {
    for (const time of times) time.textContent = time.textContent.length > 5 ? '24/11, 10:30' : '10:30';
  });
  const composer = await page.addStyleTag({
    content: '.fui-Card[role=group]:not(:has(.ac-adaptiveCard)) { display: none }',
  });
  await save(page, 'channel', { x: 0, y: 0, width: 900, height: 775 });
  await composer.evaluate((style) => {
    (style as HTMLElement).remove();
  });
}

async function takeContact(card: Locator): Promise<void> {
  await press(card, 'Contact');
  await shows(card, 'Only you see this.');
  await take(card, 'contact');
  await press(card, 'Back');
}

async function takeAccepting(card: Locator): Promise<void> {
  await press(card, 'Accept');
  await shows(card, 'Purchase timeframe');
  await take(card, 'accept-form');
  await fill(card, 'Notes', '');
  await fill(card, 'Estimated value', '400 thousand');
  await press(card, 'Accept lead');
  await shows(card, 'Fill in: Notes.');
  await take(card, 'accept-form-errors');
  await fill(card, 'Notes', 'Sentinel for 9,000 people; the roll-out starts in January.');
  await fill(card, 'Estimated value', '400000');
  await fill(card, 'People', 'Adele Vance, adelev@partner.example');
  await choose(card, 'Purchase timeframe', 'In 1 to 3 months');
  await press(card, 'Accept lead');
  await shows(card, 'Megan Bowen has it');
  await take(card, 'accepted');
  await press(card, 'Win');
  await press(card, 'Mark as won');
  await shows(card, 'Can be undone until');
  await take(card, 'won');
}

async function takeRejecting(card: Locator): Promise<void> {
  await press(card, 'Reject');
  await choose(card, 'Reason', /^Other/);
  await press(card, 'Reject lead');
  await shows(card, 'Say in the notes');
  await take(card, 'reject-form-errors');
  await choose(card, 'Reason', 'We cannot meet the requirements');
  await fill(card, 'Notes', 'They want a partner with an office in Manchester.');
  await press(card, 'Reject lead');
  await shows(card, 'Can be undone until');
  await take(card, 'rejected');
}

async function spanish({ page, show }: Scene): Promise<void> {
  const card = await show(CONTOSO);
  await take(card, 'lead-spanish');
  await page.addStyleTag({ content: '.ac-preview-panel { width: 320px !important }' });
  await take(card, 'lead-narrow');
}

async function lists(page: Page): Promise<void> {
  const list = await answerTo(page, 'leads', 'Page 1 of');
  await take(list, 'list');
  await take(await answerTo(page, 'find azure spain', 'Azure'), 'search');
  await take(await answerTo(page, 'stats', 'Accept rate'), 'stats');
}

async function narrowList(page: Page): Promise<void> {
  await page.addStyleTag({ content: '.ac-adaptiveCard { width: 320px !important }' });
  await take(await answerTo(page, 'leads de España', 'Exportar'), 'list-narrow');
}

const SCENES = {
  channel: () => inChannel('en', english),
  spanish: () => inChannel('es', spanish),
  lists: () => inPersonalChat('en', lists),
  narrow: () => inPersonalChat('es', narrowList),
};

mkdirSync(IMAGES, { recursive: true });
const named = process.argv.slice(2);
for (const [name, play] of Object.entries(SCENES))
  if (named.length === 0 || named.includes(name)) await play();
