import { part } from '../meaning.ts';
import type { Pattern } from '../patterns.ts';
import type { Phrases } from '../phrase-book.ts';
import { sizesWithin } from '../sizes.ts';

const COMPANY_EN =
  '(company|companies|business|businesses|firm|firms|customer|customers|client|clients|organisations|organizations|enterprise|enterprises|accounts)';
const COMPANY_ES =
  '(empresa|empresas|compania|companias|cliente|clientes|organizacion|organizaciones|negocios|cuentas)';

/** Sizes by name; the European Union's bounds. */
export const SIZE_PHRASES: readonly Phrases[] = [
  {
    means: part({ sizes: sizesWithin(1, 9) }),
    en: `(micro|tiny|very small) ${COMPANY_EN}|microbusinesses|microenterprises`,
    es: `micro ${COMPANY_ES}|microempresa|microempresas|${COMPANY_ES} muy pequen(a|as|o|os)`,
  },
  {
    means: part({ sizes: sizesWithin(1, 50) }),
    en: `(small|smaller|little) ${COMPANY_EN}|startups|start ups`,
    es: `(pequen(a|as|o|os)) ${COMPANY_ES}|${COMPANY_ES} (mas |)pequen(a|as|o|os)|startups`,
  },
  {
    means: part({ sizes: sizesWithin(1, 250) }),
    en: `smb|smbs|sme|smes|(small and medium|small and mid size|small and medium sized|small and midsize|small to medium|small or medium)(| sized) ${COMPANY_EN}`,
    es: `pyme|pymes|mipymes|(pequenas y medianas|pequenos y medianos) ${COMPANY_ES}`,
  },
  {
    means: part({ sizes: sizesWithin(51, 500) }),
    en: `(medium|medium sized|medium size|mid size|mid sized|midsize|midsized|mid market|middle sized|midmarket) ${COMPANY_EN}|mid market|midmarket`,
    es: `(mediana|medianas|mediano|medianos) ${COMPANY_ES}|${COMPANY_ES} (mediana|medianas|mediano|medianos|de tamano medio|de tamano mediano)`,
  },
  {
    means: part({ sizes: sizesWithin(251, Infinity) }),
    en: `(large|big|bigger|larger|huge|major) ${COMPANY_EN}|enterprise|enterprises|corporates|corporations|enterprise (customers|companies|clients|leads)`,
    es: `(gran|grandes) ${COMPANY_ES}|${COMPANY_ES} (mas |)(grande|grandes)|corporaciones|multinacionales|grandes cuentas`,
  },
];

const BEFORE_COMPANY =
  '(?= (?:\\p{L}+ ){1,2}(?:companies|company|customers|clients|firms|businesses|organisations|organizations)(?![^ ]))';

/** "Large Spanish companies": the size stands apart from its noun. */
export const SIZE_PATTERNS: readonly Pattern[] = [
  [`(?:small|smaller)${BEFORE_COMPANY}`, () => part({ sizes: sizesWithin(1, 50) })],
  [
    `(?:medium|mid sized|medium sized|mid size|midsize)${BEFORE_COMPANY}`,
    () => part({ sizes: sizesWithin(51, 500) }),
  ],
  [`(?:large|larger|big|bigger|huge)${BEFORE_COMPANY}`, () => part({ sizes: sizesWithin(251, Infinity) })],
];
