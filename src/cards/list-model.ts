import type { Figures } from '../domain/figures.ts';
import type { Lead } from '../domain/lead.ts';
import type { Tab } from '../domain/tabs.ts';
import type { Watch } from '../domain/watch.ts';

/** What a button of a list asks for: a command, and where in its list. */
export type ListData = { query: string; cursor?: string; trail?: string; page?: number };

/** A list of leads as it is shown: a page of it, or its number alone. */
export type LeadList = {
  count: number;
  /** What was asked for, with the number in front. */
  title: string;
  leads: readonly Lead[];
  tabs: readonly { tab: Tab; isOn: boolean; count?: number; query: string }[];
  /** Each part of the filter, and the command without it. */
  chips: readonly { label: string; without: string }[];
  ignored: readonly string[];
  page: number;
  pages: number;
  previous?: ListData;
  next?: ListData;
  /** Where a number's list opens. */
  open?: ListData;
};

/** Figures of the leads of a list. */
export type FigureList = Pick<LeadList, 'title' | 'chips' | 'ignored'> & { figures: Figures; open: ListData };

/** What somebody is told of: each with what is counted. A line on top says what was just done. */
export type WatchList = {
  line?: string;
  watches: readonly { watch: Pick<Watch, 'id' | 'person' | 'limit'>; what: string; where?: string }[];
};

/** A question back, and the sentences that answer it. */
export type Choices = { word: string; choices: readonly { label: string; text: string }[] };
