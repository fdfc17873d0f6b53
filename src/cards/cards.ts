import type { Refusal } from '../domain/decision.ts';
import type { Notice } from '../domain/effects.ts';
import type { DigestNews, FloodNews, News } from '../domain/news.ts';
import type { FieldError, FormName, Typed } from '../domain/forms.ts';
import type { Lead } from '../domain/lead.ts';
import type { Action } from '../domain/lifecycle.ts';
import type { Person } from '../domain/people.ts';
import type { Locale } from '../domain/words.ts';
import type { Choices, ExportLink, FigureList, GroupList, LeadList, WatchList } from './list-model.ts';
import type { AskButton, AskForm, Guide, Help } from './pages.ts';
import type { View } from './view.ts';

/** Adaptive Card JSON, version 1.5. */
export type Card = Record<string, unknown>;

/** A form after it came back: what was typed, what is wrong with it, a line on top, whom one can choose. */
export type FormState = {
  typed?: Typed;
  errors?: readonly FieldError[];
  line?: string;
  people?: readonly Person[];
  /** How deals like this one ended, where there are enough to tell. */
  similar?: { won: number; lost: number };
};

/** A reply in a lead's thread: plain text or a card, with the mentions that stand in it. */
export type NoticeMessage = {
  text?: string;
  card?: Card;
  summary: string;
  mentions: readonly { person: Person; text: string }[];
};

/** A message about no lead; `attachment` is a card of Teams' own. */
export type NewsMessage = { text?: string; card?: Card; attachment?: object; summary: string };

/** A past deal like the lead at hand; reasons such as `product:Azure`, `country`, `size`. */
export type Similar = { lead: Lead; reasons: readonly string[] };

/** A table of leads: its first line, and one for each lead. */
export type Csv = { head: string; line: (lead: Lead) => string };

/** Everything that people read of a lead. */
export type Cards = {
  /** `line` is one sentence for this viewer, on top. */
  lead(lead: Lead, view: View, options?: { page?: 'main' | 'more'; line?: string }): Card;
  /** The card in somebody's own chat, who has the lead or had it; with what a phone shows of it. */
  copy(lead: Lead, view: View): { card: Card; summary: string };
  form(form: FormName, lead: Lead, view: View, state?: FormState): Card;
  /** Title of the form's dialog. */
  formTitle(form: FormName, lead: Lead, locale: Locale): string;
  contact(lead: Lead, view: View): Card;
  history(lead: Lead, view: View): Card;
  similar(lead: Lead, deals: readonly Similar[], view: View): Card;
  list(list: LeadList, view: View): { card: Card; summary: string };
  figures(figures: FigureList, view: View): { card: Card; summary: string };
  groups(groups: GroupList, view: View): { card: Card; summary: string };
  /** Which meaning of a word is meant. */
  choices(choices: Choices, view: View): { card: Card; summary: string };
  /** Where the file of a list is. */
  exported(file: ExportLink, view: View): { card: Card; summary: string };
  csv(view: View): Csv;
  /** A lead in two lines of a list that shows no cards. */
  preview(lead: Lead, view: View): { title: string; text: string };
  notice(notice: Notice, lead: Lead, view: View): NoticeMessage;
  news(news: News, view: View): NewsMessage;
  digest(digest: DigestNews, view: View): { card: Card; summary: string };
  /** A page of many leads that came at once. */
  flood(flood: FloodNews, view: View): { card: Card; summary: string };
  watches(watches: WatchList, view: View): { card: Card; summary: string };
  /** Of the root post. */
  summary(lead: Lead, view: View): string;
  /** Who did what when, or who can act. */
  refusal(refusal: Refusal, lead: Lead, view: View): string;
  /** A short confirmation of what the viewer did. */
  done(action: Action, lead: Lead, view: View): string;
  fieldError(error: FieldError, locale: Locale): string;
  text(locale: Locale, key: string, params?: Record<string, unknown>): string;
  /** A page in the look of the help. */
  page(view: View, page: Guide, buttons?: readonly AskButton[]): Card;
  /** A form about no lead. */
  ask(view: View, form: AskForm): Card;
  help(view: View, help: Help): { card: Card; summary: string };
  welcome(
    view: View,
    facts: { channel: string; addedBy?: string; firstAdmin?: string },
  ): { card: Card; summary: string };
};
