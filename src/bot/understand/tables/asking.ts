import { happening, part } from '../meaning.ts';
import type { Phrases } from '../phrase-book.ts';

const count = { kind: 'measure', measure: 'count' } as const;
const figures = { kind: 'measure', measure: 'figures' } as const;

/** What is asked for: a list, a number or figures; in which order. */
export const ASKING_PHRASES: readonly Phrases[] = [
  {
    means: [figures, happening('won')],
    en: `how much (money |business |revenue |)(did|do|have|has) (|the team )(we |)(win|won|earn|earned|make|made|bring in|brought in|close|closed)|
      (won |)revenue|turnover|(total |)(won|earned) value`,
    es: 'cuanto (|dinero )(hemos ganado|ganamos|llevamos ganado|se ha ganado)',
  },
  {
    means: [figures, part({ stages: ['accepted'] })],
    en: '(total|whole|entire|overall) pipeline|pipeline total',
    es: 'pipeline (total|entero)|total (del pipeline|de la cartera)|cartera total',
  },
  {
    means: figures,
    en: `how much (is|are) (the |our |)(pipeline|leads|deals)(| worth)|
      (the |)(total |combined |aggregate |overall )(value|amount|worth)(| of)|sum of`,
    es: `(el |)(importe|valor|monto) (total|conjunto|global)(| de)|suma(| de| total)|cuanto dinero|cuanto|cuanta|que importe|facturacion|
      cuanto (vale|valen|suma|suman) (el |la |los |nuestro |nuestra |)(pipeline|cartera|leads)`,
  },
  {
    means: count,
    en: `(how many|howmany|how mnay|number of|the number of|amount of|count|count of|counts|count of all|total number of|total|totals|whats the number of|in total|quantity of|tally)`,
    es: `(cuant(os|as)|cuanto lead|numero total|numero total de|numero de|el numero de|cantidad de|la cantidad de|que cantidad de|que numero de|contar|recuento|recuento de|total de|total|en total|conteo|conteo de)`,
  },
  {
    means: figures,
    en: `how long (do|does|did) (it|we) take(| us)(| to answer| to respond| to reply| to accept| to close| to win)|
      (stats|stat|sales figures|sales report|statistics|statistic|report|reports|reporting|figures|kpi|kpis|metrics|dashboard|funnel|scorecard|overview|summary|numbers|conversion|analytics)|
      (|our |the |what is our |whats our |average )(accept|acceptance|accepting|win|winning|loss|expiry|expiration|rejection|close|closing|conversion|success|response|answer)(ance|) (rate|rates|ratio|percentage)|
      (|the |our )(median |average |mean )(|response |answer |answering |acceptance )(time|times)(| to answer| to respond| to accept| to win)|
      (response|answer|answering) (time|times)|time to (answer|respond|accept|reply|close|win)|
      pipeline (value|worth|total)|how much|how much pipeline|
      (how|hows|how is|how are) (are we|we are|we|is the team|the team|things|business|it|the business) (doing|performing|going|standing)|
      hows (it|business|the pipeline|the team) (going|doing|looking)|
      how (do|did) (we|the team|things) (do|perform|stand|go)|
      how (fast|quickly|quick) (do|did|are) we (answer|answering|respond|responding|reply|accept)|
      (|getting |becoming |any |being )(faster|slower|quicker) (at |in |to |with |)(answer|answering|respond|responding|reply|replying)(| to leads| leads)|
      (answering|responding|replying|answer|respond|reply) (faster|slower|quicker|quickly|in time|on time)|
      performance|rates|win rate|rate`,
    es: `cuanto (tardamos|se tarda|tardan|hemos tardado)(| en)(| responder| contestar| aceptar| cerrar| ganar)|
      (cifras de ventas|informe de ventas|estadistica|estadisticas|informe|informes|reporte|reportes|cifras|kpi|kpis|metricas|indicadores|embudo|cuadro de mando|panel|resumen|numeros|datos|conversion|stats|balance|rendimiento|desempeno)|
      (|la |las |nuestra |nuestras |cual es (la |nuestra ))(tasa|tasas|porcentaje|ratio|indice)(| de)(| aceptacion| exito| ganados| ganadas| cierre| caducidad| vencimiento| expiracion| rechazo| conversion| respuesta| perdida| victoria| victorias)|
      (tiempo|tiempos)(| medio| mediano| promedio)(| de| hasta la)(| respuesta| contestar| responder| aceptacion| aceptar| cierre| cerrar| ganar)|
      (respondemos|respondiendo|contestamos|contestando|respondido|contestado) (|mucho |muy )(mas |menos |)(rapido|lento|deprisa|despacio|tarde|a tiempo)|
      mediana(| de tiempo)(| de respuesta)|valor (del|de la) (pipeline|cartera|embudo)|
      como (vamos|estamos|va|van|nos va|nos fue|fue|hemos ido|nos ha ido|ha ido|va el equipo|va todo|van las cosas|va la cosa|van los numeros|fueron)|
      (que tal|como) (vamos|nos va|nos fue|estamos|lo hicimos|lo llevamos)`,
  },
  {
    means: { kind: 'sort', sort: 'newest' },
    en: `(|the |sort by |sorted by |order by |ordered by |by )(newest|latest|most recent|recent|last|most recently received)(| first| ones)|
      (sort|sorted|order|ordered) by (date|time|receipt|received)(| descending| desc)|by date|
      in reverse order`,
    es: `(|por |ordenad(o|a|os|as) por )(|los |las |lo )(mas recientes|mas reciente|mas nuev(o|a|os|as)|recientes|reciente|ultim(os|as|o|a))(| primero)|
      primero (los|las|lo) (mas |)(nuev|reciente|ultim)(o|a|os|as|s)|(los|las) mas (nuevos|recientes|nuevas) (arriba|primero)|
      (ordenad(o|a|os|as) |ordena |ordenar |)por fecha|nuevos primero`,
  },
  {
    means: { kind: 'sort', sort: 'oldest' },
    en: `(|the |sort by |sorted by |order by |ordered by |by )(oldest|earliest|longest waiting|least recent)(| first| ones)|
      waiting (the |)longest`,
    es: `(|por |ordenad(o|a|os|as) por )(|los |las )(mas antigu(o|a|os|as)|mas viej(o|a|os|as)|menos recientes|mas tiempo)(| primero)|
      primero (los|las|lo) (mas |)(antigu|viej)(o|a|os|as)|antiguos primero|que llevan mas tiempo(| esperando)`,
  },
  {
    means: { kind: 'sort', sort: 'value' },
    en: `(biggest|largest|most valuable|highest value|highest valued|highest|most expensive|richest|juiciest|best|greatest value|fattest)(| first| ones| deals| leads| opportunities| value)|
      (|sort |sorted |order |ordered |rank |ranked )(by|on) (|estimated |deal )(value|amount|worth|size of deal|deal size)|
      with the (highest|biggest|largest|most) (value|amount)|worth (the |)most|
      (big|large|huge|important|major) (deals|leads|opportunities|opps|ones|tickets)|big ticket(| deals| leads)`,
    es: `(oportunidades|leads|ventas|negocios|tratos|operaciones|acuerdos) (|muy )(grandes|gord(o|a)s|importantes|jugos(o|a)s)|
      grandes (oportunidades|leads|ventas|negocios|operaciones|acuerdos)|
      gord(o|a|os|as)|primero (los|las) (|de )(mas |mayor |)(grandes|valor|importe|car(o|a)s|gord(o|a)s|valios(o|a)s)|
      (|de |con |por )(mayor|mas) (valor|importe|cuantia|monto)|
      (|los |las |la |el )(mas (grande|grandes|valios(os|as|o|a)|car(os|as)|important(es|e)|gord(os|as))|mayores|mejores)|
      (ordenad(o|a|os|as) |ordena |ordenar |)por (valor|importe|cuantia|monto)|
      de mayor a menor(| valor| importe)`,
  },
  {
    means: { kind: 'sort', sort: 'lowest' },
    en: `(smallest|lowest|cheapest|least valuable|least expensive)(| value| valued| amount)(| first| ones)|
      (|sort |sorted |order |ordered )by lowest (value|amount)|with the (lowest|smallest|least) (value|amount)`,
    es: `(|de |con |por )(el |)menor (valor|importe|cuantia|monto)|
      (|los |las )(mas (pequen(o|a|os|as)|barat(o|a|os|as))|menores)|de menor a mayor(| valor| importe)`,
  },
  {
    means: { kind: 'sort', sort: 'expiring' },
    en: `(sort|sorted|order|ordered) by (expiry|expiration|deadline|urgency|expiry date|clock|time left)|
      (nearest|closest) (end|deadline|expiry)(| first)|expiring first|
      (by|with the least) (time left|deadline)|soonest(| first)`,
    es: `(ordenad(o|a|os|as) |ordena |ordenar |)por (vencimiento|caducidad|urgencia|plazo|fecha de vencimiento)`,
  },
  {
    means: { kind: 'group', group: 'assignee' },
    en: `(leaderboard|leader board|league table|ranking)(| of)(| sellers| reps| people| salespeople)|top (performer|performers|seller|sellers|rep|reps)|
      best (seller|sellers|rep|reps|performer|performers)|each (seller|person|rep)|of everyone|(|and )by whom|
      of each (seller|person|rep|salesperson)`,
    es: `(ranking|clasificacion)(| de| por)(| los| las)(| comerciales| vendedores| responsables| personas)|
      (|y )por quien(|es)|mejor(es|) (comercial|comerciales|vendedor|vendedores)|
      cada (uno|comercial|vendedor|persona)|de cada (uno|comercial|vendedor|persona)`,
  },
  {
    means: { kind: 'group', group: 'month' },
    en: 'a month|monthly|month by month|each month',
    es: 'al mes|mensual|mensuales|mensualmente|mes a mes|cada mes',
  },
  { means: { kind: 'group', group: 'reason' }, en: 'why|how come', es: 'por que(| motivo)|porque' },
  {
    means: { kind: 'find' },
    en: `(find|search|search for|look for|looking for|about|regarding|containing|mentioning|mention|mentions|with the word|with the words|concerning|find me|called|named|related to|that say|says|saying)`,
    es: `(busca|buscar|buscame|busco|encuentra|encontrar|encuentrame|sobre|acerca de|que mencion(a|an|en)|menciona|mencionan|con la palabra|con las palabras|que conteng(a|an)|llamad(o|a) |relativ(o|a|os|as) a|relacionad(o|a|os|as) con|que digan|que hablen de|que hablan de|con el texto)`,
  },
  {
    means: { kind: 'not' },
    en: `not|no|nobody|without|except|except for|excepting|excluding|exclude|excl|other than|apart from|
      but not|(everything|all|all leads|anything|everyone) but|minus|havent|hasnt|isnt|arent|wasnt|werent|didnt|dont|doesnt|wont|cant|never|neither|nor|
      non|outside|outside of|leaving out|anything but|unlike|beyond|have not|has not|not from|not in|
      hadnt`,
    es: `no|nadie|a nadie|sin|excepto|salvo|menos|que no (sean|son|esten|sea|es|estan|vengan|tengan|hayan)|
      que no|exceptuando|quitando|quita|excluyendo|excluye|ni|tampoco|nunca|fuera de|
      distint(o|a|os|as) (a|de)|aparte de|no sean|a excepcion de`,
  },
  {
    means: { kind: 'lead' },
    en: `sale|sales|lead|leads|leeds|leds|ledas|deal|deals|opportunity|opportunities|opp|opps|referral|
      referrals|(marketplace|customer|potential) requests`,
    es: `(venta|ventas|lead|leads|cliente potencial|clientes potenciales|oportunidad|oportunidades|prospecto|prospectos|acuerdo|acuerdos|trato|tratos|negocio|negocios|referencia|referencias)`,
  },
];
