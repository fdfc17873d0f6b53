import type { Browser, BrowserContextOptions, Locator, Page, Route } from 'playwright-core';

/** Opens the Playground as the person who uses it, or as another member of the team. */
export async function openTeams(
  browser: Browser,
  address: string,
  options: { as?: string; look?: BrowserContextOptions } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 1000 },
    locale: 'en-GB',
    timezoneId: 'Europe/Madrid',
    ...options.look,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const { as } = options;
  if (as !== undefined) await page.route('**/_internal/v1/config', (route) => actAs(route, as));
  // Fonts from the net, which this machine does without.
  await page.route(/cdn\.office\.net/, (route) => route.abort());
  await page.addInitScript(noteOpenStream);
  await page.goto(address);
  await page.waitForFunction(() => 'streamIsOpen' in window);
  // The log repeats the texts of messages, which would then be found twice.
  await page.getByRole('button', { name: 'Hide log panel' }).click();
  return page;
}

/** What is posted before this page's stream is open never gets to it. */
function noteOpenStream(): void {
  const { WebSocket } = window;
  window.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      if (String(url).includes('/conversations/stream'))
        this.addEventListener('open', () => Object.assign(window, { streamIsOpen: true }));
    }
  };
}

type User = { id: string };
type Config = {
  currentUser: User;
  users: User[];
  teams: { members: string[] }[];
  groupChats: { members: string[] }[];
};

/** The Playground knows one user only; this page is told that it is another. */
async function actAs(route: Route, id: string): Promise<void> {
  const response = await route.fetch();
  const json = (await response.json()) as { config: Config };
  const { config } = json;
  const me = config.currentUser;
  const other = config.users.find((user) => user.id === id);
  if (other === undefined) throw new Error(`demo/playground.yml knows no ${id}`);
  config.currentUser = other;
  config.users = config.users.map((user) => (user.id === id ? me : user));
  for (const group of [...config.teams, ...config.groupChats])
    group.members = group.members.map((member) => (member === id ? me.id : member));
  await route.fulfill({ response, json });
}

export function openGeneral(page: Page): Promise<void> {
  return openChannel(page, 'General');
}

export async function openChannel(page: Page, name: string): Promise<void> {
  await page.getByRole('treeitem', { name: new RegExp(`- ${name}$`) }).click();
  await page.getByText('Start a new post').waitFor();
}

/** The post of a lead with its thread, found by what stands in it. */
export function postOf(page: Page, text: string): Locator {
  return page.locator('.fui-Card[role=group]').filter({ hasText: text }).last();
}

/** The card at the top of the post of a lead. */
export function cardOf(page: Page, text: string): Locator {
  return postOf(page, text).locator('.ac-adaptiveCard').first();
}

/** Waits until the text is there to be seen. */
export async function shows(place: Page | Locator, text: string): Promise<void> {
  await place.getByText(text).filter({ visible: true }).first().waitFor();
}

export async function press(card: Locator, button: string): Promise<void> {
  await card.getByRole('button', { name: button, exact: true }).click();
}

export async function fill(card: Locator, field: string, text: string): Promise<void> {
  await inputOf(card, field).fill(text);
}

/** What stands in an input. */
export function typed(card: Locator, field: string): Promise<string> {
  return inputOf(card, field).inputValue();
}

/** A required input has a star after its label, a wrong one its error. */
function inputOf(card: Locator, field: string): Locator {
  return card
    .getByRole('textbox', { name: field })
    .or(card.getByRole('combobox', { name: field }))
    .first();
}

export async function choose(card: Locator, field: string, option: string | RegExp): Promise<void> {
  await inputOf(card, field).click();
  await card.page().getByRole('option', { name: option }).click();
}

/** Sends a message from the first box of the page; in a channel, the bot hears only what mentions it. */
export async function say(page: Page, text: string, mention?: string): Promise<void> {
  await sayParts(page, [...(mention === undefined ? [] : [{ mention }]), text]);
}

/** Sends a message in which people are mentioned. */
export async function sayParts(page: Page, parts: readonly (string | { mention: string })[]): Promise<void> {
  await page.getByRole('textbox').first().click();
  for (const part of parts) {
    if (typeof part === 'string') await page.keyboard.type(part);
    else await mention(page, part.mention);
  }
  await page.keyboard.press('Enter');
}

async function mention(page: Page, name: string): Promise<void> {
  await page.keyboard.type(`@${name.slice(0, 4)}`);
  await page.getByRole('menuitem', { name: new RegExp(name) }).click();
  await page.keyboard.type(' ');
}
