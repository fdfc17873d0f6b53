import type { Card } from './cards.ts';
import type { Pen } from './pen.ts';
import { plainLine } from './plain-text.ts';

type Message = { card: Card; summary: string };
type Row = { name: string; text: string };

/** Every command, with what it does. */
export function drawHelp(pen: Pen, commands: readonly { name: string; description: string }[]): Message {
  const { say } = pen;
  const rows = commands.map(({ name, description }) => ({
    name: plainLine(name, 60),
    text: plainLine(description, 200),
  }));
  const page = {
    title: say('help.title'),
    intro: [say('help.intro')],
    heading: [],
    rows,
    outro: [say('help.outro')],
  };
  return { card: drawGuide(pen, page), summary: say('help.summary') };
}

/** Said once, when the bot comes into a channel: what it is for, who brought it, what to do first. */
export function drawWelcome(
  pen: Pen,
  facts: { channel: string; addedBy?: string; firstAdmin?: string },
): Message {
  const { say } = pen;
  const channel = plainLine(facts.channel, 80);
  const [addedBy, admin] = [plainLine(facts.addedBy ?? '', 60), plainLine(facts.firstAdmin ?? '', 60)];
  const added =
    addedBy === ''
      ? say('welcome.addedNobody', { channel })
      : say('welcome.added', { who: addedBy, channel });
  const who = admin === '' ? say('welcome.noAdmin') : say('welcome.admin', { who: admin });
  const rows = STEPS.map((step) => ({ name: say(`welcome.${step}Command`), text: say(`welcome.${step}`) }));
  const page = {
    title: say('welcome.title'),
    intro: [added, say('welcome.what'), who],
    heading: [say('welcome.steps')],
    rows,
    outro: [],
  };
  return { card: drawGuide(pen, page), summary: say('welcome.summary', { channel }) };
}

const STEPS = ['test', 'help'] as const;

/** A page of short lines: a title, an introduction, rows of two lines, a last word. */
export type Guide = { title: string; intro: string[]; heading: string[]; rows: Row[]; outro: string[] };

export function drawGuide({ bind }: Pen, { title, intro, heading, rows, outro }: Guide): Card {
  const texts = (lines: readonly string[]): { text: string }[] => lines.map((text) => ({ text }));
  const model = { title, rows, intro: texts(intro), heading: texts(heading), outro: texts(outro) };
  return bind('guide', { fallbackText: title, ...model });
}
