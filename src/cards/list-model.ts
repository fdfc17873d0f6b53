import type { CountName, Figures, GroupCounts } from '../domain/figures.ts';
import type { Lead } from '../domain/lead.ts';
import type { Group, QuerySort } from '../domain/query.ts';
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
  /** The currencies of the leads, where they are compared by value within one of them. */
  currencies?: readonly Turn[];
  page: number;
  pages: number;
  previous?: ListData;
  next?: ListData;
  /** This page: a lead opened from it finds its way back, and the whole list may be had as a file. */
  here?: ListData;
  sorts?: readonly { sort: QuerySort; isOn: boolean; query: string }[];
  /** Where a number's list opens. */
  open?: ListData;
};

/** Another look at the same: a period, or what it is told apart by. */
export type Turn = { label: string; isOn: boolean; query: string };

/** What stands around figures. */
type Framed = Pick<LeadList, 'title' | 'chips' | 'ignored'> & {
  periods: readonly Turn[];
  groups: readonly Turn[];
  open: ListData;
};

/** Figures of the leads of a list, and the commands that list what each of them counts. */
export type FigureList = Framed & {
  figures: Figures;
  lists: {
    counts: Readonly<Record<CountName, string>>;
    reasons: readonly string[];
    pipeline: readonly string[];
    earned: readonly string[];
  };
};

/** A part of the leads: what it is called by id or by name, and the command that lists it. */
export type GroupLine = { value: string; name?: string; count: number; rated: GroupCounts; query: string };

/** Leads told apart by something: how many each part has, and its rates where figures were asked for. */
export type GroupList = Framed & {
  group: Group;
  /** "By country" */
  heading: string;
  withRates: boolean;
  lines: readonly GroupLine[];
  others?: number;
};

/** What somebody is told of: each with what is counted. A line on top says what was just done. */
export type WatchList = {
  line?: string;
  watches: readonly { watch: Pick<Watch, 'id' | 'person' | 'limit'>; what: string; where?: string }[];
};

/** The file of a list, and for how long it is there. */
export type ExportLink = { title: string; ignored: readonly string[]; url: string; minutes: number };

/** A question back, and the sentences that answer it. */
export type Choices = { word: string; choices: readonly { label: string; text: string }[] };
