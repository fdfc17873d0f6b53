import { openButton } from './ask-card.ts';
import type { Card } from './cards.ts';
import { helpButtons } from './help-buttons.ts';
import type { AskButton, Guide } from './pages.ts';
import type { Pen } from './pen.ts';
import { spaced } from './spaced.ts';
import { plainLine } from './plain-text.ts';

type Message = { card: Card; summary: string };

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
  const card = {
    ...drawGuide(pen, page),
    actions: helpButtons(pen, 'none', [undefined, 'rules', 'people']),
  };
  return { card, summary: say('welcome.summary', { channel }) };
}

const STEPS = ['test', 'subscribe', 'admins', 'help'] as const;

/** A page with the buttons that open its forms. */
export function drawPage(pen: Pen, page: Guide, buttons: readonly AskButton[] = []): Card {
  const card = drawGuide(pen, page);
  return buttons.length === 0 ? card : { ...card, actions: buttons.map((button) => openButton(pen, button)) };
}

export function drawGuide({ bind }: Pen, { title, intro, heading, rows, outro }: Guide): Card {
  const texts = (lines: readonly string[]): { text: string }[] => lines.map((text) => ({ text }));
  const model = {
    title,
    rows: spaced(rows),
    intro: texts(intro),
    heading: texts(heading),
    outro: texts(outro),
  };
  return bind('guide', { fallbackText: title, ...model });
}
