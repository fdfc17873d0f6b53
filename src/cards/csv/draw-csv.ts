import type { Lead } from '../../domain/lead.ts';
import type { Csv } from '../cards.ts';
import type { Pen } from '../pen.ts';
import { COLUMNS } from './columns.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';

/** Leads as a table for spreadsheets: what the viewer may see of them, in the viewer's language and time zone. */
export function drawCsv(pen: Pen): Csv {
  const zone = pen.view.timeZone;
  return {
    head: BYTE_ORDER_MARK + csvLine(COLUMNS.map(({ title }) => pen.say(title, { zone }))),
    line: (lead: Lead) => csvLine(COLUMNS.map(({ of }) => String(of(lead, pen) ?? ''))),
  };
}
