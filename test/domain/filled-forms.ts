import type { Command } from '../../src/domain/commands.ts';
import { type FormName, type Typed } from '../../src/domain/forms.ts';
import { readForm } from '../../src/domain/read-form.ts';
import { ana, ben } from '../support/fixed-world.ts';
import { accepted } from './acting.ts';

/** A form filled in as it should be. */
export const GOOD = {
  accept: {
    dealName: 'ERP move',
    estimatedValue: '25000',
    currency: 'EUR',
    purchaseTimeframe: '1-3-months',
    notes: 'Soon',
  },
  reject: { reason: 'not-a-customer' },
  edit: { dealName: 'ERP move' },
  person: { name: 'Pia Roth', email: 'pia@partner.example' },
  win: {},
  lose: { reason: 'chose-another-vendor' },
  error: { reason: 'duplicate' },
  assign: { person: 'ben' },
} as const satisfies Record<FormName, Typed>;

export const PEOPLE = [ana, { ...ben, teamsId: '29:ben' }];

export function read(form: FormName, typed: Typed) {
  return readForm(form, { ...GOOD[form], ...typed }, { lead: accepted.build(), people: PEOPLE });
}

export function inputOf(form: FormName, typed: Typed): unknown {
  const result = read(form, typed);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return (result.command as Extract<Command, { input: unknown }>).input;
}

export const long = (length: number): string => 'x'.repeat(length);
