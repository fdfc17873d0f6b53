import type { HelpTopic } from '../domain/help-topics.ts';

type Row = { name: string; text: string };

/** A page of short lines: a title, an introduction, rows of two lines, a last word. */
export type Guide = { title: string; intro: string[]; heading: string[]; rows: Row[]; outro: string[] };

/** A field of a form about a channel; with choices it is a list. */
export type AskField = {
  id: string;
  label: string;
  value: string;
  placeholder?: string;
  choices?: readonly { title: string; value: string }[];
};

/** What is asked: lines say what is wrong, or what came of trying it. */
export type AskForm = {
  title: string;
  hint: string;
  lines: readonly string[];
  fields: readonly AskField[];
  buttons: readonly AskButton[];
};
export type AskButton = { title: string; verb: string };

/** The commands of a topic. */
export type HelpPage = { topic: HelpTopic; commands: readonly { name: string; description: string }[] };
/** Every page of the help; `open` is the one that is shown in full. */
export type Help = { pages: readonly HelpPage[]; open?: HelpTopic };
