import { createRequire } from 'node:module';
import type * as Renderer from 'adaptivecards';
import { JSDOM } from 'jsdom';
import type { Card } from '../../src/cards/make-cards.ts';

// The package's ES modules name their files without endings, which Node does not follow; the bundle is whole.
const require = createRequire(import.meta.url);
const AdaptiveCards = require('adaptivecards/dist/adaptivecards.js') as typeof Renderer;

const { window } = new JSDOM('');
const { document, HTMLElement, HTMLButtonElement, HTMLInputElement, HTMLSelectElement } = window;
// The renderer writes by innerText, which jsdom lacks.
Object.defineProperty(HTMLElement.prototype, 'innerText', {
  get(this: HTMLElement) {
    return this.textContent;
  },
  set(this: HTMLElement, text: string) {
    this.textContent = text;
  },
});
Object.assign(globalThis, {
  window,
  document,
  HTMLElement,
  HTMLButtonElement,
  HTMLInputElement,
  HTMLSelectElement,
});

/** As Teams has it. */
const hostConfig = new AdaptiveCards.HostConfig({ actions: { maxActions: 6 } });

/** What the reference renderer has against a card. */
export function complaintsOf(card: Card): string[] {
  const parsed = new AdaptiveCards.AdaptiveCard();
  parsed.hostConfig = hostConfig;
  const context = new AdaptiveCards.SerializationContext();
  parsed.parse(card, context);
  const parsing = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  return [...parsing, ...parsed.validateProperties().validationEvents.map((event) => event.message)];
}

/** The card as the reference renderer draws it; `markdown` marks up what a client would take for markup. */
export function render(card: Card): HTMLElement {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown(text);
    result.didProcess = true;
  };
  const parsed = new AdaptiveCards.AdaptiveCard();
  parsed.hostConfig = hostConfig;
  parsed.parse(card);
  const element = parsed.render();
  if (element === undefined) throw new Error('The card renders to nothing');
  return element;
}

/** As much markdown as makes harm: links, pictures, bold, HTML that passes through. */
function markdown(text: string): string {
  return text
    .replaceAll(/\[([^\]]*)\]\(([^)]*)\)/g, '<a href="$2">$1</a>')
    .replaceAll(/\*\*(.+?)\*\*/g, '<b>$1</b>');
}
