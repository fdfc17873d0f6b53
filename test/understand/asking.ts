import { fold } from '../../src/bot/understand/tokens.ts';
import type { Asking } from '../../src/bot/understand/understand.ts';

/** Who asks in these tests: Carla in Madrid, on Wednesday 18 November 2026 at 11:30. */
export const ASKING: Asking = {
  now: Date.parse('2026-11-18T10:30:00Z'),
  timeZone: 'Europe/Madrid',
  locale: 'en',
  me: 'u-me',
  people: [
    { id: 'u-ana', name: 'Ana Ruiz' },
    { id: 'u-bob', name: 'Bob Stone' },
    { id: 'u-me', name: 'Carla Vega' },
    { id: 'u-luis', name: 'Luis Ortega' },
    { id: 'u-marta', name: 'Marta Gil' },
    { id: 'u-marta-2', name: 'Marta Soto' },
  ],
};

/** Customers that the store knows. */
const CUSTOMERS = [
  ...['Contoso', 'Fabrikam', 'Northwind Traders', 'Adatum', 'Acme Inc', 'Construcciones Pérez', 'Telefónica'],
  ...['Madrid', 'Sevilla', 'Woodgrove Bank', 'Tailspin Toys', 'Litware', 'Alpine Ski House', 'Hierros Norte'],
  ...['Bilbao', 'Lisbon', 'Proseware', 'Margie'],
];

/** As the bot asks: with the customers whose names stand in the text. */
export function askingOf(text: string, locale: Asking['locale'] = 'en'): Asking {
  const customers = CUSTOMERS.filter((name) => fold(text).includes(fold(name)));
  return { ...ASKING, locale, customers };
}
