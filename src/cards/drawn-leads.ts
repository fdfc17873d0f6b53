import type { Lead } from '../domain/lead.ts';
import type { Card, Cards } from './cards.ts';
import { drawLead } from './lead-card.ts';
import { makeOnce } from './once.ts';
import { penFor, type Tools } from './pen.ts';
import { sightOf } from './sight.ts';
import { summaryOf } from './summaries.ts';
import type { CommonView, View } from './view.ts';

/**
 * The cards of leads and their summaries. When a post has been edited, the clients of all who look at it ask for
 * their own at once: a card that is the same for them is drawn once.
 */
export function makeLeadCards(tools: Tools): Pick<Cards, 'lead' | 'summary'> {
  const cards = makeOnce<Lead, Card>();
  return {
    summary: (lead, view) => summaryOf(penFor(tools, commonOf(view)), lead),
    lead: (lead, view, { page, line = '' } = {}) => {
      const common = commonOf(view);
      const own = { sight: sightOf(lead, view, page), line };
      return cards(lead, { now: view.now, like: () => lookOf(common, own) }, () => {
        const pen = penFor(tools, common);
        return drawLead(pen, lead, { ...own, summary: summaryOf(pen, lead) });
      });
    },
  };
}

function commonOf({ locale, timeZone, now, forms, list }: View): CommonView {
  return { locale, timeZone, now, forms, ...(list === undefined ? {} : { list }) };
}

/** All that the look depends on, but for the lead and the moment. */
function lookOf(common: CommonView, own: object): string {
  return JSON.stringify({ ...common, now: undefined, ...own });
}
