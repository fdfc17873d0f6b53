import type { ListVerb } from '../domain/verbs.ts';
import { serveExport } from './answers/export.ts';
import { serveFloodPage, serveFloodPost } from './answers/flood.ts';
import { serveListPage } from './answers/list-page.ts';
import { serveUnwatch } from './answers/watches.ts';
import type { CardRequest } from './card-request.ts';
import type { Audience, Desk } from './desk.ts';
import { serveHelp } from './help.ts';
import type { Reply } from './replies.ts';

type Serve = (desk: Desk, audience: Audience, request: CardRequest) => Promise<Reply>;

/** Every verb that is about no single lead, and what serves it. */
export const LIST_VERB_TABLE: Record<ListVerb, Serve> = {
  'leads.page': serveListPage,
  'leads.export': serveExport,
  'watch.remove': serveUnwatch,
  'flood.page': serveFloodPage,
  'flood.post': serveFloodPost,
  'help.page': serveHelp,
};
