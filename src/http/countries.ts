const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Codes that have a name and are no country's: withdrawn, reserved, or made for groups and tests. */
const NO_COUNTRIES = new Set(
  'AC AN BU CP CQ CS DD DG DY EA EU EZ FX HV IC NH QO RH SU TA TP UK UN VD XA XB YD YU ZR ZZ'.split(' '),
);

/** ISO 3166-1 alpha-2, and XK, which Microsoft uses for Kosovo. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !NO_COUNTRIES.has(code) && NAMES.of(code) !== undefined;
}
