import { format } from 'prettier';
import * as z from 'zod';
import { makeLeadSchema } from '../src/http/lead-schema.ts';

/** The JSON Schema of a lead as it is posted, as docs/lead.schema.json has it. */
export function leadJsonSchema(): Promise<string> {
  const schema = makeLeadSchema({ now: () => 0 }).meta({ title: 'A lead, as posted to /api/leads' });
  return format(JSON.stringify(z.toJSONSchema(schema, { io: 'input' })), { parser: 'json', printWidth: 110 });
}
