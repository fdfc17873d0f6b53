import type { HelpTopic } from '../domain/help-topics.ts';
import type { Card } from './cards.ts';
import { drawGuide } from './guide-cards.ts';
import { helpButtons } from './help-buttons.ts';
import type { Help, HelpPage } from './pages.ts';
import type { Pen } from './pen.ts';
import { plainLine } from './plain-text.ts';

type Message = { card: Card; summary: string };

/** What there is of each topic, or the commands of one with what they do; each page leads to all others. */
export function drawHelp(pen: Pen, { pages, open }: Help): Message {
  const page = pages.find(({ topic }) => topic === open);
  const guide = page === undefined ? overview(pen, pages) : pageOf(pen, page);
  const topics: (HelpTopic | undefined)[] = [undefined, ...pages.map(({ topic }) => topic)];
  const card = { ...drawGuide(pen, guide), actions: helpButtons(pen, open, topics) };
  return { card, summary: page === undefined ? pen.say('help.summary') : guide.title };
}

function overview({ say }: Pen, pages: readonly HelpPage[]) {
  return {
    title: say('help.title'),
    intro: [say('help.intro'), say('help.how')],
    heading: [],
    rows: pages.map(({ topic, commands }) => ({
      name: say(`help.topics.${topic}.title`),
      text: commands.map(({ name }) => plainLine(name, 60)).join(' · '),
    })),
    outro: [say('help.outro')],
  };
}

function pageOf({ say }: Pen, { topic, commands }: HelpPage) {
  return {
    title: say(`help.topics.${topic}.title`),
    intro: [say(`help.topics.${topic}.intro`)],
    heading: [],
    rows: commands.map(({ name, description }) => ({
      name: plainLine(name, 60),
      text: plainLine(description, 200),
    })),
    outro: [],
  };
}
