import type { DigestFigures, Schedule } from './digest.ts';
import type { FloodCard } from './flood-card.ts';
import type { Lead } from './lead.ts';
import type { Instant } from './time.ts';
import type { Watch } from './watch.ts';

/** What is said in a conversation, of no single lead, because somebody there wanted to be told. */
export type News = WatchNews | FloodNews | DigestNews | FileNews | LossNews;

/** Many leads came to a channel at once. */
export type FloodNews = {
  kind: 'flood';
  flood: Pick<FloodCard, 'id' | 'leads' | 'urgent'>;
  /** Of this page, in order. */
  leads: readonly Lead[];
  page: number;
  /** One sentence for this viewer, on top. */
  line?: string;
};

/** How the leads of a channel, or of all of them, stand. */
export type DigestNews = DigestFigures & {
  kind: 'digest';
  every: Schedule['every'];
  since: Instant;
  /** Of all leads, not of the channel's alone. */
  all: boolean;
  /** The command that lists all of them. */
  open: string;
};

/** A number of leads has crossed a limit. */
export type WatchNews = {
  kind: 'watch';
  watch: Pick<Watch, 'id' | 'person' | 'limit'>;
  /** The leads in question, with their number in front. */
  title: string;
  /** The command that lists them. */
  command: string;
};

/** A file that somebody asked for is in their storage, or could not be put there. */
export type FileNews =
  | { kind: 'stored'; name: string; contentUrl: string; uniqueId: string }
  | { kind: 'not-stored'; code: string };

/** A channel takes no messages any more; `instead` is where its leads go now. */
export type LossNews = { kind: 'channel-lost'; channel: string; code: string; instead?: string };
