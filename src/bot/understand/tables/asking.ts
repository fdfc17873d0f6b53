import { happening, USED } from '../meaning.ts';
import type { Phrases } from '../phrase-book.ts';

const count = { kind: 'measure', measure: 'count' } as const;
const figures = { kind: 'measure', measure: 'figures' } as const;

/** "Who won the most" asks for the winners of each. */
const MOST = {
  accepted: {
    en: 'who (accepted|accepts|has accepted)(| the) most',
    es: 'quien(|es) (acepto|acepta|aceptaron|aceptan|ha aceptado|han aceptado) mas',
  },
  won: {
    en: 'who (won|wins|has won)(| the) most',
    es: 'quien(|es) (gano|gana|ganaron|ganan|ha ganado|han ganado) mas',
  },
  lost: {
    en: 'who (lost|loses|has lost)(| the) most',
    es: 'quien(|es) (perdio|pierde|perdieron|pierden|ha perdido|han perdido) mas',
  },
  rejected: {
    en: 'who (rejected|rejects|has rejected|declined)(| the) most',
    es: 'quien(|es) (rechazo|rechaza|rechazaron|ha rechazado|han rechazado) mas',
  },
} as const;

/** What is asked for: a list, a number or figures; in which order. */
export const ASKING_PHRASES: readonly Phrases[] = [
  {
    means: count,
    en: '(how many|howmany|how mnay|number of|the number of|amount of|count|count of|counts|count of all|total number of|total|totals|whats the number of|in total|quantity of|tally)',
    es: '(cuant(o|a|os|as)|numero de|el numero de|cantidad de|la cantidad de|que cantidad de|que numero de|contar|recuento|recuento de|total de|total|en total|conteo|conteo de)',
  },
  {
    means: figures,
    en: '(stats|stat|statistics|statistic|report|reports|reporting|figures|kpi|kpis|metrics|dashboard|funnel|scorecard|overview|summary|numbers|conversion|analytics)|(|our |the |what is our |whats our |average )(accept|acceptance|accepting|win|winning|loss|expiry|expiration|rejection|close|closing|conversion|success|response|answer)(ance|) (rate|rates|ratio|percentage)|(|the |our )(median |average |mean )(|response |answer |answering |acceptance )(time|times)(| to answer| to respond| to accept| to win)|(response|answer|answering) (time|times)|time to (answer|respond|accept|reply)|pipeline (value|worth|total)|how much|how much pipeline|(how|hows|how is|how are) (are we|we are|we|is the team|the team|things|business|it|the business) (doing|performing|going|standing)|hows (it|business|the pipeline|the team) (going|doing|looking)|how (do|did) (we|the team|things) (do|perform|stand|go)|how (fast|quickly|quick) (do|did|are) we (answer|answering|respond|responding|reply|accept)|performance|rates|win rate|rate',
    es: '(estadistica|estadisticas|informe|informes|reporte|reportes|cifras|kpi|kpis|metricas|indicadores|embudo|cuadro de mando|panel|resumen|numeros|datos|conversion|stats|balance|rendimiento|desempeno)|(|la |las |nuestra |nuestras |cual es (la |nuestra ))(tasa|tasas|porcentaje|ratio|indice)(| de)(| aceptacion| exito| ganados| ganadas| cierre| caducidad| vencimiento| expiracion| rechazo| conversion| respuesta| perdida| victoria| victorias)|(tiempo|tiempos)(| medio| mediano| promedio)(| de| hasta la)(| respuesta| contestar| responder| aceptacion| aceptar)|mediana(| de tiempo)(| de respuesta)|valor (del|de la) (pipeline|cartera|embudo)|como (vamos|estamos|va|van|nos va|nos fue|fue|hemos ido|nos ha ido|ha ido|va el equipo|va todo|van las cosas|va la cosa|van los numeros|fueron)|(que tal|como) (vamos|nos va|nos fue|estamos|lo hicimos|lo llevamos)',
  },
  {
    means: { kind: 'sort', sort: 'newest' },
    en: '(|the |sort by |sorted by |order by |ordered by |by )(newest|latest|most recent|recent|last|most recently received)(| first| ones)|(sort|sorted|order|ordered) by (date|time|receipt|received)(| descending| desc)|by date|in reverse order',
    es: '(|por |ordenad(o|a|os|as) por )(|los |las |lo )(mas recientes|mas reciente|mas nuev(o|a|os|as)|recientes|reciente|ultim(os|as|o|a))(| primero)|(ordenad(o|a|os|as) |ordena |ordenar |)por fecha|nuevos primero',
  },
  {
    means: { kind: 'sort', sort: 'oldest' },
    en: '(|the |sort by |sorted by |order by |ordered by |by )(oldest|earliest|longest waiting|least recent)(| first| ones)|waiting (the |)longest',
    es: '(|por |ordenad(o|a|os|as) por )(|los |las )(mas antigu(o|a|os|as)|mas viej(o|a|os|as)|menos recientes|mas tiempo)(| primero)|antiguos primero|que llevan mas tiempo(| esperando)',
  },
  {
    means: { kind: 'sort', sort: 'value' },
    en: '(biggest|largest|most valuable|highest value|highest valued|highest|most expensive|richest|juiciest|best|greatest value|fattest)(| first| ones| deals| leads| opportunities| value)|(|sort |sorted |order |ordered |rank |ranked )(by|on) (|estimated |deal )(value|amount|worth|size of deal|deal size)|with the (highest|biggest|largest|most) (value|amount)|worth (the |)most|big (deals|leads|opportunities|ones)',
    es: '(|de |con |por )(mayor|mas) (valor|importe|cuantia|monto)|(|los |las )(mas (grandes|valios(os|as|o|a)|car(os|as)|important(es|e)|gord(os|as))|mayores|mejores)|(ordenad(o|a|os|as) |ordena |ordenar |)por (valor|importe|cuantia|monto)|de mayor a menor(| valor| importe)',
  },
  {
    means: { kind: 'sort', sort: 'expiring' },
    en: '(sort|sorted|order|ordered) by (expiry|expiration|deadline|urgency|expiry date|clock|time left)|(nearest|closest) (end|deadline|expiry)(| first)|expiring first|(by|with the least) (time left|deadline)|soonest(| first)',
    es: '(ordenad(o|a|os|as) |ordena |ordenar |)por (vencimiento|caducidad|urgencia|plazo|fecha de vencimiento)',
  },
  ...(['accepted', 'won', 'lost', 'rejected'] as const).map((name) => ({
    means: [{ kind: 'group', group: 'assignee' } as const, happening(name)],
    ...MOST[name],
  })),
  {
    means: { kind: 'group', group: 'assignee' },
    en: 'who (has|had|is handling) (the |)most|each (seller|person|rep)|of everyone|of each (seller|person|rep|salesperson)',
    es: 'quien(|es) (tiene|tienen|lleva|llevan) (mas|el mayor numero)|cada (uno|comercial|vendedor|persona)|de cada (uno|comercial|vendedor|persona)',
  },
  {
    means: { kind: 'group', group: 'month' },
    en: 'monthly|month by month|each month',
    es: 'mensual|mensuales|mensualmente|mes a mes|cada mes',
  },
  { means: { kind: 'group', group: 'reason' }, en: 'why', es: 'por que(| motivo)|porque' },
  {
    means: { kind: 'find' },
    en: '(find|search|search for|look for|looking for|about|regarding|containing|mentioning|mention|mentions|with the word|with the words|concerning|find me|called|named|related to|that say|says|saying)',
    es: '(busca|buscar|buscame|busco|encuentra|encontrar|encuentrame|sobre|acerca de|que mencion(a|an|en)|menciona|mencionan|con la palabra|con las palabras|que conteng(a|an)|llamad(o|a) |relativ(o|a|os|as) a|relacionad(o|a|os|as) con|que digan|que hablen de|que hablan de|con el texto)',
  },
  {
    means: { kind: 'not' },
    en: 'not|no|nobody|without|except|except for|excepting|excluding|exclude|excl|other than|apart from|but not|minus|havent|hasnt|isnt|arent|wasnt|werent|didnt|dont|doesnt|wont|cant|never|neither|nor|non|outside|outside of|leaving out|anything but|unlike|beyond|have not|has not|not from|not in|hadnt',
    es: 'no|nadie|a nadie|sin|excepto|salvo|menos|que no (sean|son|esten|sea|es|estan|vengan|tengan|hayan)|que no|exceptuando|quitando|quita|excluyendo|excluye|ni|tampoco|nunca|fuera de|distint(o|a|os|as) (a|de)|aparte de|no sean|a excepcion de',
  },
  {
    means: { kind: 'lead' },
    en: 'lead|leads|leeds|leds|ledas|deal|deals|opportunity|opportunities|opp|opps|referral|referrals|(marketplace|customer|potential) requests',
    es: '(lead|leads|cliente potencial|clientes potenciales|oportunidad|oportunidades|prospecto|prospectos|acuerdo|acuerdos|trato|tratos|negocio|negocios|referencia|referencias)',
  },
  {
    means: USED,
    en: 'a|an|the|queue|compare|comparison|comparing|breakdown|something|someone|somebody|me|us|we|our|ours|you|your|i|im|id|please|pls|plz|kindly|can|could|would|should|will|shall|may i|might|must|show|shows|showing|give|gimme|list|lists|listing|display|tell|get|fetch|bring|bring up|pull|pull up|see|view|want|wanted|need|know|like|likes|let|lets|have a look|look|look at|is|are|was|were|be|been|being|am|do|does|did|done|has|have|had|having|got to|there|theres|that|thats|which|who|whom|whose|what|whats|how|when|where|with|within|of|from|in|on|at|to|for|by|via|per|and|or|also|as|it|its|this|these|those|they|them|their|all|any|every|each|some|just|only|both|either|currently|now|right now|right|at the moment|presently|at present|still|so|so far|yet|already|then|than|here|up|out|off|back|over|ones|one|stuff|things|everything|anything|thing|whatever|hey|hi|hello|bot|lead desk|thank you|thanks|cheers|ok|okay|quick|quickly|maybe|kind of|sort of|if|possible|me a|much|many|more|most|very|really|actually|well|customer|customers|client|clients|company|companies|business|businesses|firm|firms|organisation|organisations|organization|organizations|prospect|prospects|people|team|the team|my team|our team|account|accounts|sector|industry|country|market|based|located|situated|living|whose|waiting there|worth|valued|value|valued at|value of|with value|a value of|with a value of|estimated|estimated value|amount|total value|size|sized|with a budget|with a budget of|with budget|interested|interested in|need help with|needing|needs|wanting|wants|asking for|asking|looking|request|requests|requesting|requested|wanting|product|products|solution|solutions|service|project in|regards|involving|concern|around|using|use|sit|sitting|held|hold|holds|holding|owned|owned by|belonging|belong|belongs|belonging to|belongs to|belong to|handled|handled by|assigned to|worked|assigned|on the plate of|responsible|in charge|is handling|is working on|working|sent|send|come|comes|coming|go|going|happen|happened|status|stand|stands|having|think|say|make|made|put|turn|remind|check|find out|wondering|i wonder|wonder|idea|question|curious|during|between|was it|marked|flagged|considered|considering|tagged|moment|today so far|date|dates|period|time frame|entire|whole|full|across|among|amongst|overall|altogether|too|as well|again|u|r|folks|guys|mate|buddy|good morning|good afternoon|latest status of|type|types|kind|kinds|quick one|page|next to|such|same|own|left|remaining|available|existing|there are|are there|is there|were there|have been|has been|had been|that have|that were|that are|which are|which were|who are|be able to|in the system|in there|open up|pop up|display me|for me|for us|to me|to us|of ours|of them|of those|of these|of our|with us|let me see|let me know|i want to see|i need|need to see|would like|would love',
    es: 'cuentame|cuenta|primero|cola|trabajando|veces|comparativa|compara|comparar|comparacion|desglose|algo|alguien|solo|solamente|unicamente|el|la|los|las|lo|un|una|unos|unas|uno|al|del|de|en|a|con|para|por|y|e|o|u|que|quien|quienes|cual|cuales|como|cuando|donde|es|son|era|eran|fue|fueron|ser|sido|siendo|esta|estan|estaba|estaban|estar|este|esto|estos|estas|ese|esa|esos|esas|eso|aquel|aquellos|hay|habia|hubo|haya|hayan|ha|han|hemos|habeis|he|has|haber|tenemos|teneis|tiene|tienen|tener|tenga|tengan|tenian|se|si|su|sus|le|les|me|te|nos|os|ya|aun|todavia|ahora|ahora mismo|mismo|actualmente|hoy por hoy|todo|toda|todos|todas|cada|algun|alguna|algunos|algunas|alguno|cualquier|muestra|muestrame|muestreme|mostrar|mostrarme|muestrenos|ensename|ensena|ensenar|ensenarme|dame|deme|dar|darme|danos|dime|digame|dinos|decir|decirme|decirnos|lista|listar|listame|listado|ver|veo|veamos|vea|saca|sacame|sacar|pon|ponme|poner|pasame|pasa|pasar|quiero|queria|quisiera|querria|queremos|necesito|necesitamos|necesitaria|puedes|puede|podrias|podria|puedo|podemos|podeis|gustaria|gusta|saber|conocer|consultar|mirar|mira|por favor|porfa|porfavor|pf|favor|gracias|hola|buenas|buenos dias|oye|bot|cliente|clientes|empresa|empresas|compania|companias|organizacion|organizaciones|negocio|firma|firmas|gente|personas|equipo|el equipo|mi equipo|nuestro|nuestra|nuestros|nuestras|cuenta con|pais|mercado|ubicad(o|a|os|as)|situad(o|a|os|as)|basad(o|a|os|as)|con sede|sector|valor|valorad(o|a|os|as)|con valor|un valor|con un valor|con un valor de|con valor de|un valor de|por valor de|por un valor de|valor estimado|importe|con un importe de|por importe de|con un presupuesto|con presupuesto|con un presupuesto de|tamano|interesad(o|a|os|as)(| en| por)|interesan|interesa|que buscan|que piden|pidiendo|piden|pide|quieren|quiere|necesitan|necesita|solicitan|solicita|solicitud|solicitudes|producto|productos|solucion|soluciones|servicio|proyecto|usan|utilizan|asignad(o|a|os|as) a|que lleva|lleva|llevan|llevad(o|a|os|as)(| por)|a cargo de|a nombre de|en manos de|gestionad(o|a|os|as)(| por)|responsable|atendid(o|a|os|as)(| por)|que tiene|pertenecen|pertenece|enviad(o|a|os|as)|mandad(o|a|os|as)|vienen|viene|venga|vengan|procedentes|procedente|proceden|provienen|llega|llegan|hasta ahora|hasta la fecha|entre|durante|dentro|mas|muy|tan|tanto|tambien|ademas|pues|entonces|bueno|vale|ok|a ver|marcad(o|a|os|as)|estado|situacion|tipo|tipos|quedan|queda|quedando|siguen|sigue|seguimos|existen|existe|dispon(emos|ible|ibles)|registrad(o|a|os|as)|informacion sobre nuestros|momento|en este momento|de momento|por ahora|en total hasta|periodo|fecha|fechas|estimado|estimada|previst(o|a|os|as)|aproximad(o|a|os|as)|alrededor|relacion con|respecto|en relacion|tema|rapido|rapidamente|entero|entera|enteros|completo|completa|conjunto|siguiente lista|siguientes datos|desde|hasta|hecho|hicimos|hacer|haz|hazme|hagas|hace|pueda|sabes|sabrias|tienes|ten|tu|usted|ustedes|vosotros|nosotros|ellos|ellas|alli|aqui|ahi|alla|cosa|cosas|llevamos|tal|propio|propia|propios|propias|restantes|disponible|disponibles|pregunta|duda|pronto|hemos tenido',
  },
];
