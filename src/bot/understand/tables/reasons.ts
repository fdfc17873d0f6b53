import type { Locale, Reason } from '../../../domain/words.ts';
import { part } from '../meaning.ts';
import type { Phrases } from '../phrase-book.ts';

/** Why leads end without a deal, in the words of people; the first are those that are shown. */
export const REASONS = {
  'budget-inadequate': {
    en: 'budget|the budget|their budget|pricing|the pricing|on price|price|the price|too expensive|no budget|low budget|lack of budget|cost|money',
    es: 'presupuesto|el presupuesto|falta de presupuesto|no tener presupuesto|no haber presupuesto|precio|precios|el precio|caros|ser caros|demasiado caro|coste|costo|dinero',
  },
  'customer-did-not-respond': {
    en: `no response|no reply|no answer from the (customer|client)|(customer|client|customers|clients)(| did| do| does)(| not) (respond|reply|answer)|
      (the |)(customer|client|customers|clients) (went|gone|going) (silent|quiet|dark)|never (answered|replied|responded) back|no shows|silence|ghosted|ghosted us|unresponsive (customer|customers|client|clients)`,
    es: `falta de respuesta|no responder|no contestar|falta de respuesta del cliente|silencio del cliente|el cliente no (respondio|contesto|responde|contesta)|
      clientes que no (respondieron|contestaron|responden|contestan)`,
  },
  'chose-another-vendor': {
    en: `another vendor|someone else|somebody else|a rival|rivals|(|to )(|an |the |other |another )(competitor|competitors|competition)|to (|an)other (vendor|vendors|partner|partners|supplier|suppliers|provider|providers)|other vendors`,
    es: `(se (nos |)(fueron|van|fue|iban) )(a|con|por) (la competencia|otro|otros|otro proveedor|otro partner)|otro proveedor|(|contra |frente a |ante )(la competencia|competidores|otro competidor)|(contra|frente a|ante) (otro|otros) (proveedor|proveedores|partner|partners)|otros proveedores`,
  },
  'requirement-not-met': {
    en: '(|a )(requirement|requirements)(| was| were)(| not) (met|fulfilled)|missing (feature|features|requirement|requirements)',
    es: 'requisitos no cumplidos|(requisito|requisitos)(| que) no (cumplido|cumplimos|se cumplieron|se cumple)',
  },
  'not-a-customer': {
    en: 'not (a|really a) (customer|client)|no (real|genuine) (customer|customers|client|clients)',
    es: 'no era (un |)cliente|no ser (un |)cliente|no eran clientes',
  },
  'timeline-too-short': {
    en: '(|a |the |too )(short|tight) (timeline|deadline|time line|time frame|timeframe)|timeline(| was)(| too)(| short)',
    es: '(|un |el )(plazo|plazos)(| era| eran)(| demasiado| muy) (corto|cortos|justo|justos)|falta de tiempo|poco tiempo',
  },
  'abuse-spam-phishing': {
    en: 'spam|abuse|phishing|junk|fake leads',
    es: 'spam|abuso|phishing|basura|leads falsos',
  },
  other: { en: 'other reasons|another reason', es: 'otros motivos|otro motivo|otras razones' },
  duplicate: {
    en: 'duplicates|duplicate|duplicated|doubles',
    es: 'duplicados|duplicado|duplicadas|duplicada|repetidos',
  },
  'connector-sync': {
    en: 'connector sync|sync problems|sync errors',
    es: 'sincronización|problemas de sincronizacion',
  },
  'customer-matching': { en: 'customer matching', es: 'identificación del cliente' },
  'solution-issue': {
    en: 'solution issues|solution issue|solution problems',
    es: 'problemas de la solución|problemas con la solucion',
  },
  'test-referral': {
    en: 'test referrals|test referral|test leads|tests',
    es: 'leads de prueba|de prueba|pruebas',
  },
  'data-error': {
    en: 'data errors|data error|wrong data',
    es: 'errores de datos|error de datos|datos erroneos',
  },
} as const satisfies Record<Reason, Readonly<Record<Locale, string>>>;

export const REASON_IDS = Object.keys(REASONS) as readonly Reason[];

/** What a reason is called in a sentence. */
export function reasonName(reason: Reason, locale: Locale): string {
  return REASONS[reason][locale].split('|')[0] ?? reason;
}

/** Behind one of these, the word is the reason; a few words can be nothing else. */
const BEFORE = {
  en: '(bc of |bc |because of |because of the |because |because it was |because they had |because we had |due to |owing to |for |on account of |over |as |on |being |were |are |reason |for reason |thanks to |to )',
  es: '(por |por el |por la |por ser |a causa de |debido a |debido al |como |ser |motivo )',
} as const;
const ALONE: readonly Reason[] = [
  ...(['chose-another-vendor', 'abuse-spam-phishing', 'duplicate', 'data-error', 'test-referral'] as const),
];

/** Why leads ended: "lost because of budget", "rechazados por spam". */
export const REASON_PHRASES: readonly Phrases[] = REASON_IDS.map((reason) => {
  const { en, es } = REASONS[reason];
  const may = ALONE.includes(reason) ? '|' : '';
  return {
    means: part({ reasons: [reason] }),
    en: `${BEFORE.en.replace('(', `(${may}`)}(${en})`,
    es: `${BEFORE.es.replace('(', `(${may}`)}(${es})`,
  };
});
