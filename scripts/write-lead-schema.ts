/** Writes docs/lead.schema.json anew. `node scripts/write-lead-schema.ts` */
import { writeFileSync } from 'node:fs';
import { leadJsonSchema } from './lead-json-schema.ts';

writeFileSync('docs/lead.schema.json', await leadJsonSchema());
