import { parseArgs } from 'node:util';
import type { DeadLetters } from '../../src/application/dead-letters.ts';
import { readRef } from '../../src/application/lead-identity.ts';
import type { Receivers } from '../../src/application/receivers.ts';
import type { DeadLetter } from '../../src/ports/records.ts';

type Desk = {
  tenantId: string;
  deadLetters: DeadLetters;
  receivers: Receivers;
  print: (line: string) => void;
};

const USAGE = `To have them told again:
  npm run webhooks:replay -- --all            all of them
  npm run webhooks:replay -- --to <receiver>  those of one receiver
  npm run webhooks:replay -- L-7K3QF …        those of these leads
With --forget they are struck off the list instead.`;

const OPTIONS = { all: { type: 'boolean' }, to: { type: 'string' }, forget: { type: 'boolean' } } as const;

/** Lists what receivers were not told of; what is chosen goes back to its leads, or is struck off. */
export async function replay(args: readonly string[], desk: Desk): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const letters = await desk.deadLetters.list(desk.tenantId);
  const refs = positionals.map((text) => readRef(text) ?? text);
  const isChosen = ({ lead, tell }: DeadLetter): boolean =>
    values.all === true || tell.receiver === values.to || refs.includes(lead.ref);
  const chosen = letters.filter(isChosen);
  const isAsked = values.all === true || values.to !== undefined || positionals.length > 0;
  if (!isAsked) list(letters, desk);
  else if (values.forget === true) await forget(chosen, desk);
  else await tellAgain(chosen, desk);
}

function list(letters: readonly DeadLetter[], { print }: Desk): void {
  print(letters.length === 0 ? 'Every receiver was told of everything.' : 'Not told:');
  for (const letter of letters) print(`  ${lineOf(letter)}`);
  if (letters.length > 0) print(USAGE);
}

async function forget(letters: readonly DeadLetter[], { tenantId, deadLetters, print }: Desk): Promise<void> {
  for (const letter of letters) {
    await deadLetters.forget(tenantId, letter);
    print(`forgotten  ${lineOf(letter)}`);
  }
  print(`${letters.length} struck off the list.`);
}

/** A receiver that asked to be told nothing more is told again: somebody has asked for it. */
async function tellAgain(letters: readonly DeadLetter[], desk: Desk): Promise<void> {
  const { tenantId, deadLetters, receivers, print } = desk;
  for (const name of new Set(letters.map(({ tell }) => tell.receiver)))
    await receivers.resume(tenantId, name);
  for (const letter of letters) {
    const isBack = await deadLetters.replay(tenantId, letter);
    print(`${isBack ? 'told again' : 'no such lead'}  ${lineOf(letter)}`);
  }
  print(`${letters.length} taken off the list. Lead Desk tells them at its next look.`);
}

function lineOf({ lead, tell, code, at }: DeadLetter): string {
  return [lead.ref, `lead.${tell.event}`, tell.receiver, new Date(at).toISOString(), code].join('  ');
}
