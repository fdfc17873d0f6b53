import { randomBytes } from 'node:crypto';
import { SYSTEM } from './system-documents.ts';
import type { DocumentsFor } from './documents.ts';

type SecretDocument = { tenantId: string; id: string; secret: string };

/** The secret that seals cursors, the same for all instances: who needs it first makes it. */
export function makeSecret(records: DocumentsFor): () => Promise<string> {
  const documents = records('secret');
  let known: string | undefined;

  return async function secret(): Promise<string> {
    if (known !== undefined) return known;
    const fresh: SecretDocument = { ...SYSTEM.cursorSecret, secret: randomBytes(32).toString('base64url') };
    const found = await documents.read<SecretDocument>(SYSTEM.cursorSecret);
    if (found !== undefined) return (known = found.document.secret);
    const created = await documents.create(fresh);
    return (known = created.kind === 'created' ? fresh.secret : created.found.document.secret);
  };
}
