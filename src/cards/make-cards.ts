import { drawAsk } from './ask-card.ts';
import type { Cards } from './cards.ts';
import { drawContact } from './contact-card.ts';
import { drawCopy } from './copy-card.ts';
import { doneText } from './done.ts';
import { drawFigures } from './figures-card.ts';
import { drawCsv } from './csv/draw-csv.ts';
import { drawExport } from './export-card.ts';
import { drawNews } from './news.ts';
import { drawDigest } from './digest-card.ts';
import { drawFlood } from './flood-card.ts';
import { drawForm, titleOf } from './form-card.ts';
import { makeLeadCards } from './drawn-leads.ts';
import { drawGroups } from './groups-card.ts';
import { drawPage, drawWelcome } from './guide-cards.ts';
import { drawHelp } from './help-card.ts';
import { drawHistory } from './history-card.ts';
import { drawChoices, drawList } from './list-card.ts';
import { previewOf } from './list-lines.ts';
import { noticeMessage } from './notices.ts';
import { penFor, type Pen, type Tools } from './pen.ts';
import { problemText } from './problems.ts';
import { refusalText } from './refusals.ts';
import { drawSimilar } from './similar-card.ts';
import { readTemplates } from './templates.ts';
import { readTexts } from './texts.ts';
import type { View } from './view.ts';
import { drawWatches } from './watch-cards.ts';

export type { Card, Cards, FormState, NoticeMessage, Similar } from './cards.ts';

/** Draws every card from the JSON templates of one folder and the texts of another; both are read once. */
export function makeCards({ templates, locales }: { templates: string; locales: string }): Cards {
  return makeCardsWith({ bind: readTemplates(templates), texts: readTexts(locales) });
}

/** The same from templates and texts that were read already. */
export function makeCardsWith(tools: Tools): Cards {
  const { texts } = tools;
  const pen = (view: View): Pen => penFor(tools, view);
  return {
    ...makeLeadCards(tools),
    copy: (lead, view) => drawCopy(pen(view), lead),
    form: (form, lead, view, state) => drawForm(pen(view), form, lead, state),
    formTitle: (form, lead, locale) => titleOf(texts.in(locale), form, lead),
    contact: (lead, view) => drawContact(pen(view), lead),
    history: (lead, view) => drawHistory(pen(view), lead),
    similar: (lead, deals, view) => drawSimilar(pen(view), lead, deals),
    list: (list, view) => drawList(pen(view), list),
    figures: (figures, view) => drawFigures(pen(view), figures),
    groups: (groups, view) => drawGroups(pen(view), groups),
    choices: (choices, view) => drawChoices(pen(view), choices),
    exported: (file, view) => drawExport(pen(view), file),
    csv: (view) => drawCsv(pen(view)),
    preview: (lead, view) => previewOf(pen(view), lead),
    notice: (notice, lead, view) => noticeMessage(pen(view), notice, lead),
    news: (news, view) => drawNews(pen(view), news),
    digest: (digest, view) => drawDigest(pen(view), digest),
    flood: (flood, view) => drawFlood(pen(view), flood),
    watches: (watches, view) => drawWatches(pen(view), watches),
    refusal: (refusal, lead, view) => refusalText(pen(view), refusal, lead),
    done: (action, lead, view) => doneText(pen(view), action, lead),
    fieldError: (error, locale) => problemText(texts.in(locale), error),
    text: (locale, key, params) => texts.any(locale, key, params),
    page: (view, page, buttons) => drawPage(pen(view), page, buttons),
    ask: (view, form) => drawAsk(pen(view), form),
    help: (view, help) => drawHelp(pen(view), help),
    welcome: (view, facts) => drawWelcome(pen(view), facts),
  };
}
