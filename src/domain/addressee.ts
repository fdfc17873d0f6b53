import type { Lead } from './lead.ts';
import { isEmail } from './read-values.ts';

export type Addressee = { address: string; name: string };

/** Why nobody is written to. */
export type NoAddressee = { nobody: 'no-address' | 'abuse' };

/** Whom a letter about the lead goes to: one person, even where the lead names several. */
export function addresseeOf(lead: Lead, audience: 'customer' | 'sender'): Addressee | NoAddressee {
  if (audience === 'customer' && isAbuse(lead)) return { nobody: 'abuse' };
  const people = audience === 'customer' ? lead.customer.contacts : lead.sender ? [lead.sender] : [];
  for (const { name = '', email } of people)
    if (email !== undefined && isReachable(email)) return { address: email, name };
  return { nobody: 'no-address' };
}

/** The address on such a request is often that of somebody who knows nothing of it. */
function isAbuse(lead: Lead): boolean {
  return lead.stage === 'archived' && lead.closing.reason === 'abuse-spam-phishing';
}

/** An address that could end a header or a command of SMTP is none. */
function isReachable(email: string): boolean {
  return isEmail(email) && !/\p{C}/u.test(email);
}
