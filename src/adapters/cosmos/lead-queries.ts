import type { SqlQuerySpec } from '@azure/cosmos';
import type { Instant } from '../../domain/time.ts';
import type { LeadQuery } from '../../ports/lead-store.ts';
import { clausesOf, type Clause } from './lead-filter.ts';
import { ORDERS } from './lead-document.ts';
import { momentText } from './moments.ts';

/**
 * A page of leads and one more, which tells that it is not the last, from one place in the order on. Not by the
 * server's continuation token: leads that come or go meanwhile, or a partition that is split, move nothing here.
 */
export function pageQuery(query: LeadQuery, after: string | undefined): SqlQuerySpec {
  const { path, direction } = ORDERS[query.sort];
  const where = both([...clausesOf(query), ...beyond(query, after)]);
  return spec(`SELECT TOP @limit VALUE c.lead FROM c WHERE ${where.text} ORDER BY c.${path} ${direction}`, {
    ...where.values,
    limit: query.limit + 1,
  });
}

/** The one query that goes through all tenants. */
export function dueQuery(now: Instant, limit: number): SqlQuerySpec {
  const text = 'SELECT TOP @limit c.tenantId, c.lead.id FROM c WHERE c.wakeAt <= @now ORDER BY c.wakeAt ASC';
  return spec(text, { now: momentText(now), limit });
}

function beyond({ sort }: LeadQuery, after: string | undefined): Clause[] {
  const order = ORDERS[sort];
  if (after === undefined)
    return order.path === 'byValue' ? [{ text: 'IS_STRING(c.byValue)', values: {} }] : [];
  return [{ text: `c.${order.path} ${order.after} @after`, values: { after } }];
}

/** Conditions that all must hold. */
export function both(clauses: readonly Clause[]): Clause {
  return {
    text: clauses.map(({ text }) => text).join(' AND '),
    values: Object.assign({}, ...clauses.map(({ values }) => values)) as Clause['values'],
  };
}

/** A query whose values are parameters. */
export function spec(query: string, values: Clause['values']): SqlQuerySpec {
  const parameters = Object.entries(values).map(([name, value]) => ({ name: `@${name}`, value }));
  return { query, parameters };
}
