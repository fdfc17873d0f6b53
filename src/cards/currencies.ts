/** Offered in forms: a list to choose from leaves nobody on a phone a way to mistype. The usual ones first. */
export const CURRENCIES: readonly string[] = [
  'EUR USD GBP',
  'AED ARS AUD BOB BRL CAD CHF CLP CNY COP CRC CZK DKK DOP EGP GTQ HKD HNL HUF IDR ILS INR JPY KES KRW',
  'MAD MXN MYR NGN NOK NZD PEN PHP PKR PLN PYG QAR RON SAR SEK SGD THB TRY TWD UAH UYU VND ZAR',
].flatMap((line) => line.split(' '));
