import type { LeadPage, LeadQuery } from '../../ports/lead-store.ts';
import type { Connection } from './connection.ts';
import { writeCursor } from './cursor.ts';
import { endOfNearby, nearbyQuery } from './lead-queries.ts';
import { leadOf } from './lead-row.ts';
import type { Row, Sql } from './sql.ts';

/** Most pages are found among the leads that stand next in the order; only for the others all may have to be looked at. */
export async function findPage(database: Connection, query: LeadQuery): Promise<LeadPage> {
  const near = await database.read((sql) => nearby(sql, query));
  return pageOf(query, near ?? (await database.ask('page', query)));
}

/** A whole page, or all that there is; nothing where this look cannot tell. */
function nearby(sql: Sql, query: LeadQuery): Row[] | undefined {
  const end = endOfNearby(query);
  const last = sql.get(end.text, end.values);
  const { text, values } = nearbyQuery(query, last && { at: Number(last['at']), id: String(last['id']) });
  const rows = sql.all(text, values);
  return last === undefined || rows.length > query.limit ? rows : undefined;
}

function pageOf({ sort, limit }: LeadQuery, rows: readonly Row[]): LeadPage {
  const leads = rows.slice(0, limit);
  const last = leads.at(-1);
  const page = { leads: leads.map(leadOf) };
  if (last === undefined || rows.length <= limit) return page;
  return { ...page, cursor: writeCursor(sort, { at: Number(last['at']), id: String(last['id']) }) };
}
