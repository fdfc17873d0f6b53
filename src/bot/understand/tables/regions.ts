import { part } from '../meaning.ts';
import type { Phrases } from '../phrase-book.ts';

const region = (codes: string): Phrases['means'] => part({ countries: codes.split(' ') });

/** Parts of the world, by their countries. */
export const REGION_PHRASES: readonly Phrases[] = [
  {
    means: region('AR BO BR CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV UY VE'),
    en: 'latam|latin america|(|latin )american market',
    es: 'latam|latinoamerica|america latina|latinoamerican(o|a|os|as)|hispanoamerica',
  },
  {
    means: region('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'),
    en: '(|the )(eu|european union)',
    es: '(|la )(ue|union europea)',
  },
  { means: region('AT CH DE'), en: 'dach|(|the )dach region', es: 'dach|region dach' },
  { means: region('ES PT'), en: 'iberia', es: 'iberia' },
  { means: region('BE LU NL'), en: 'benelux', es: 'benelux' },
  {
    means: region('DK FI IS NO SE'),
    en: '(|the )(nordics|nordic countries)',
    es: '(|los )(paises nordicos|nordicos)',
  },
];
