import { FORM_NAMES, type FormName } from './forms.ts';

/** What a button of a card asks for that needs no form. */
export const PLAIN_VERBS = [
  'lead.undo',
  'lead.claim',
  'lead.release',
  'lead.contacted',
  'lead.favorite',
  'lead.snooze',
  'lead.contact',
  'lead.similar',
  'lead.history',
  'lead.show',
  'lead.more',
  'lead.refresh',
] as const;

/** What a button asks for that is about no single lead. */
export const LIST_VERBS = [
  'leads.page',
  'leads.export',
  'watch.remove',
  'flood.page',
  'flood.post',
  'help.page',
] as const;
export type ListVerb = (typeof LIST_VERBS)[number];

export type PlainVerb = (typeof PLAIN_VERBS)[number];
/** `lead.accept.form` opens the form, `lead.accept` submits it. */
export type FormVerb = `lead.${FormName}.form`;
export type SubmitVerb = `lead.${FormName}`;
export type Verb = PlainVerb | ListVerb | FormVerb | SubmitVerb;

export const VERBS: readonly Verb[] = [
  ...PLAIN_VERBS,
  ...LIST_VERBS,
  ...FORM_NAMES.flatMap((form): Verb[] => [`lead.${form}.form`, `lead.${form}`]),
];

export function isVerb(text: unknown): text is Verb {
  return (VERBS as readonly unknown[]).includes(text);
}

export function isListVerb(text: unknown): text is ListVerb {
  return (LIST_VERBS as readonly unknown[]).includes(text);
}

/** Whether its card is the same for everybody: a click on it changes it for nobody else. */
export function isShared(verb: ListVerb): boolean {
  return verb.startsWith('flood.');
}

/** What a button of a card about a channel asks for; the channel is the one in which it is clicked. */
export const CHANNEL_VERBS = [
  'channel.subscribe.form',
  'channel.subscribe',
  'channel.try',
  'channel.settings.form',
  'channel.settings',
] as const;
export type ChannelVerb = (typeof CHANNEL_VERBS)[number];

export function isChannelVerb(text: unknown): text is ChannelVerb {
  return (CHANNEL_VERBS as readonly unknown[]).includes(text);
}
