export type Mailbox = { name: string; address: string };

/** Reads `desk@contoso.example` or `Contoso <desk@contoso.example>`. */
export function mailboxOf(text: string): Mailbox {
  const [, name = '', address = text] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(text) ?? [];
  return { name, address: address.trim() };
}

export function domainOf({ address }: Mailbox): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
