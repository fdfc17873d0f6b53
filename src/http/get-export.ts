import { ALWAYS } from './answer.ts';
import type { HttpParts } from './http-parts.ts';
import { problem } from './problem.ts';
import type { Route } from './route.ts';

/** Nobody on the way may keep the file, or learn whence it came. */
const HEADERS = {
  ...ALWAYS,
  'Content-Type': 'text/csv; charset=utf-8',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};

/** Sends a list of leads to whoever has the link to it. */
export function getExport({ openExport }: HttpParts): Route {
  return {
    method: 'GET',
    path: '/exports/leads.csv',
    handle: async (req) => {
      const file = await openExport(ticketIn(req.url));
      if (file === 'unknown') return problem('export.unknown', 'No export has this link.');
      if (file === 'over') return problem('export.over', 'Export the list again in Teams.');
      const headers = { ...HEADERS, 'Content-Disposition': `attachment; filename="${file.name}"` };
      return { status: 200, headers, body: file.chunks };
    },
  };
}

function ticketIn(url = ''): string {
  return URL.parse(url, 'http://localhost')?.searchParams.get('ticket') ?? '';
}
