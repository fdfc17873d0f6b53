import type { Locale } from '../domain/words.ts';

/** Where in Teams a command is offered, under the manifest's own names. */
export const SCOPES = ['personal', 'team', 'groupChat'] as const;
export type Scope = (typeof SCOPES)[number];

export type CommandRow = {
  /** Stable: code and logs know the command by it. */
  name: string;
  /** What people type; the first title is the one that menus and help show. */
  titles: Record<Locale, readonly [string, ...string[]]>;
  description: Record<Locale, string>;
  scopes: readonly Scope[];
  /** Whether the command menu of Teams offers it. */
  inMenu: boolean;
};
