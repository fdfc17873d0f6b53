import { part } from '../meaning.ts';
import type { Phrases } from '../phrase-book.ts';

const region = (codes: string): Phrases['means'] => part({ countries: codes.split(' ') });

const EUROPE =
  'AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM UA VA XK';
const MIDDLE_EAST = 'AE BH IL IQ IR JO KW LB OM PS QA SA SY TR YE';
const ASIA_PACIFIC = 'AU BD BN BT CN FJ HK ID IN JP KH KR LA LK MM MN MO MV MY NP NZ PG PH PK SG TH TL TW VN';

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
  {
    means: region('ES PT'),
    en: 'iberia|(the |)iberian (peninsula|market)',
    es: 'iberia|peninsula iberica|la peninsula',
  },
  {
    means: region(EUROPE),
    en: '(|the )(europe|european countries|european)',
    es: 'europa|europe(o|a|os|as)|paises europeos',
  },
  {
    means: region(MIDDLE_EAST),
    en: '(|the )middle east|mena|gulf|gcc',
    es: 'oriente (medio|proximo)|el golfo',
  },
  {
    means: region(ASIA_PACIFIC),
    en: 'apac|asia pacific|asia|asian',
    es: 'apac|asia pacifico|asia|asiatic(o|a|os|as)',
  },
  { means: region('CA MX US'), en: 'north america|north american', es: 'america del norte' },
  {
    means: region('AR BO BR CL CO EC PE PY UY VE'),
    en: 'south america|south american|latam south',
    es: 'sudamerica|suramerica|america del sur|cono sur',
  },
  {
    means: region('BZ CR GT HN NI PA SV'),
    en: 'central america|central american',
    es: 'centroamerica|america central',
  },
  {
    means: region('EE LT LV'),
    en: '(|the )(baltics|baltic countries)',
    es: '(|los )(paises balticos|balticos)',
  },
  { means: region('DK NO SE'), en: 'scandinavia|scandinavian', es: 'escandinavia|escandinav(o|a|os|as)' },
  { means: region('GB IE'), en: 'uki|uk and ireland', es: 'reino unido e irlanda' },
  { means: region('AU NZ'), en: 'anz', es: 'anz' },
  { means: region('BE LU NL'), en: 'benelux', es: 'benelux' },
  {
    means: region('DK FI IS NO SE'),
    en: '(|the )(nordics|nordic countries)',
    es: '(|los )(paises nordicos|nordicos)',
  },
];
