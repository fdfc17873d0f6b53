import { part } from '../meaning.ts';
import type { Pattern } from '../patterns.ts';
import type { Phrases } from '../phrase-book.ts';

const URGENT = part({ urgency: 'urgent' });

/** Customers who want to be called: "who asked us to ring them back", "que siguen esperando una llamada". */
export const CALL_PATTERNS: readonly Pattern[] = [
  [
    '(?:(?:who|that|which|customers?) )?(?:(?:have|has|are|is|still) )*(?:ask|asks|asked|asking|wants?|wanted|waiting|waits?|needs?|expects?|expecting) (?:(?:to|be|get|for|an?|our|us) )*(?:calls?|called|contacted|callbacks?|phone calls?|ring|phone|contact|get in touch)(?: them)?(?: back)?',
    () => URGENT,
  ],
  [
    '(?:que |clientes que )?(?:(?:nos|siguen|sigue|estan|esta|han|ha) )*(?:piden|pidieron|pide|pidio|pedido|quieren|quiere|esperan|espera|esperando) (?:una |nuestra |que (?:les |le |los |lo )?|ser )?(?:llamada|llamadas|llamemos|contactemos|llamados|contactados|contactadas)',
    () => URGENT,
  ],
];

/** Where a lead comes from, whose it is, and how its clocks stand. */
export const OTHER_PHRASES: readonly Phrases[] = [
  {
    means: part({ qualifications: ['CustomerInquiry'] }),
    en: `(|from |from the |in the |through the |via the )(|azure |commercial |microsoft )(marketplace|market place|appsource|app source)|
      (customer|direct) (inquiry|inquiries|enquiry|enquiries)|inquiry|inquiries|enquiry|enquiries|
      direct leads`,
    es: `(|del |en el |por el |de )(|azure |microsoft )(marketplace|mercado comercial|appsource)|
      consulta(|s)(| direct(a|as)| de cliente| de clientes| del cliente)|lead(|s) direct(o|os)`,
  },
  {
    means: part({ qualifications: ['MarketingQualified', 'SalesQualified'] }),
    en: 'qualified',
    es: '(c|cu)alificad(o|a|os|as)',
  },
  {
    means: part({ qualifications: ['MarketingQualified'] }),
    en: `marketing qualified|mql|mqls|qualified by (|microsoft )marketing|marketing leads|
      (|from |by )(|microsoft )marketing`,
    es: '(|(c|cu)alificad(o|a|os|as) )(por |de )(|microsoft )marketing|marketing',
  },
  {
    means: part({ qualifications: ['SalesQualified'] }),
    en: `sales qualified|sqls|qualified by (|microsoft )(sales|(|a )seller|(|the )sellers)|
      seller qualified|from (|a |the )microsoft (seller|sellers|sales)`,
    es: `(c|cu)alificad(o|a|os|as) (por|de) (|el equipo de )(|microsoft )(ventas|(|un )vendedor|(|los )vendedores)|
      (c|cu)alificad(o|a|os|as) para (la |)venta`,
  },
  {
    means: part({ senders: ['microsoft'] }),
    en: `(|from |by |of |through |via |thru |sent by |referred by |passed on by |that came from |coming from )(microsoft|ms)(| sent us| sent| referred)|
      microsoft has sent us`,
    es: `(|de |por |desde |enviad(o|a|os|as) por |mandad(o|a|os|as) por |que (nos )(envia|envio|mando|manda|ha enviado) )(microsoft|ms)(| nos envio| nos ha enviado| nos mando)`,
  },
  {
    means: part({ senders: ['partner'] }),
    en: `(|from |by |of |through |via |sent by |referred by |sent from |coming from )(|a |an |the |our |other |another )(partner|partners)(| sent us| referrals)`,
    es: `(|de |por |enviad(o|a|os|as) por |mandad(o|a|os|as) por )(|un |otro |otros |los |nuestros )(partner|partners|socio|socios)`,
  },
  {
    means: part({ senders: ['customer'] }),
    en: `(sent |sent in |submitted |sent directly |sent in directly )by (|a |the )(customer|customers|client|clients)(| himself| themselves| directly)|
      (from|by) the (customer|client)(| itself| themselves| directly)|
      (directly|direct|straight) from (|a |the )(customer|customers|client|clients)`,
    es: `(enviad(o|a|os|as) |mandad(o|a|os|as) )por (|el |los |un )(|propio |propios )(cliente|clientes)|
      del propio cliente|(directamente |)de los propios clientes|
      directamente (del cliente|de(|l| los) (cliente|clientes))`,
  },
  {
    means: part({ informational: true }),
    en: `informational|informative|(for information|fyi)(| only)|
      (that |which |)(need|needs|require|requires|needing|requiring) no (answer|reply|response)|
      no (answer|reply|response) (needed|required|is needed)`,
    es: `informativ(o|a|os|as)|(que |)no (necesitan|necesita|requieren|requiere|precisan) (una |)respuesta|
      solo informacion|a titulo informativo`,
  },
  {
    means: part({ callsToAction: ['FreeTrial'] }),
    en: '(|by |from |for |on |asked for |wanting |want )(a |)(free trial|free trials|freetrial|trial|trials)(| version| request| requests)',
    es: '(|de |por |con |en )(una |la |)(prueba|pruebas|version|periodo)(| de prueba) (gratuita|gratuitas|gratis)|(|de |por )trial(|s)',
  },
  {
    means: part({ callsToAction: ['TestDrive'] }),
    en: '(|by |from |for |on |asked for )(a |)(test drive|test drives|testdrive)(| request| requests)',
    es: '(|de |por |con )(una |la |)(test drive|test drives|version de prueba|versiones de prueba|prueba de conduccion|pruebas de conduccion)',
  },
  {
    means: part({ callsToAction: ['GetItNow'] }),
    en: '(|by |from |for |with )(get it now|getitnow|get now)(| request| requests)',
    es: '(|de |por |con )(obtener ahora|obtenerlo ahora|get it now|consiguelo ahora|conseguir ahora)',
  },
  {
    means: part({ urgency: 'urgent' }),
    en: `(about to|soon to|going to|starting to) (go|get|be|become|turn) (cold|overdue|late)|urgent|urgently|urgents|hot|on fire|burning|call requested|callbacks|call backs|callback requests`,
    es: `(a punto de|van a|va a|empiezan a) enfriarse|se (enfrian|estan enfriando)|llamadas|urgente|urgentes|urgencia|urgencias|caliente|calientes`,
  },
  {
    means: part({ urgency: 'overdue' }),
    en: `overdue|behind schedule|running late|(|gone |going |went |getting )cold|past due|over due|late|delayed|
      (past |beyond )(the |)72 (h|hours)`,
    es: `(|se han quedado )fri(o|a|os|as)|atrasad(o|a|os|as)|retrasad(o|a|os|as)|con retraso|con demora|
      demorad(o|a|os|as)|fuera de plazo|pasad(o|a|os|as) de plazo`,
  },
  {
    means: part({ contacted: true }),
    en: '(|already |have been |we have |we )(contacted|called|reached out to|phoned)(| already)',
    es: `(|ya |ya hemos |hemos |fueron |han sido )(contactad(o|a|os|as)|contactamos|llamamos|llamad(o|a|os|as))(| ya)`,
  },
  {
    means: part({ contacted: false }),
    en: `uncontacted|
      (waiting|wait) to be (contacted|called)|(not|never|havent been|hasnt been) (yet |been )(contacted|called|reached)(| back| yet)|
      (nobody|no one|none of us|we) (has |have |havent |hasnt |never |not )(|yet |been )(contacted|called|spoken to|phoned|reached)(| yet)|
      (still |yet |left )to (be |)(contact|contacted|call|called)|not called back|never contacted|
      never called|without contact`,
    es: `(sin|por|falta|faltan|quedan por|falta por) (contactar|llamar|contacto)(| todavia| aun)|
      (nadie|no se|aun no se|todavia no se|no hemos|aun no hemos|todavia no hemos) (ha |les ha |los ha |le ha |)(contactado|llamado|contacto|llamo)(| con)(| nadie| todavia| aun)|
      llamadas (pendientes|por hacer)|hay que (llamar|contactar)|que nadie ha (contactado|llamado)`,
  },
  {
    means: part({ unassigned: true }),
    en: `unassigned|unclaimed|unowned|waiting for (an |)owner|not (yet )(assigned|claimed|taken)|not taken(| yet)|not picked up(| yet)|ownerless|un assigned|
      (with |has |have |having |)no (owner|assignee|person|one assigned|responsible)|
      (nobody|no one|noone|no-one) (has|owns|is in charge of|is responsible for|took|claimed|has claimed|has taken|is working on|has assigned|picked up|has picked up|is assigned|is on|is handling|looks after)(| yet)|
      (assigned|assign|given|belong|belonging) to (nobody|no one|noone)|
      without (|an |any |a )(owner|assignee|anyone|responsible|person)|up for grabs|
      (still |)free to take|orphan|orphans|orphaned`,
    es: `(sin|por) (asignar|asignacion|asignado|asignados|reclamar|repartir)|
      sin (|ningun )(dueno|duena|responsable|propietario|nadie|comercial|persona asignada|nadie asignado)|
      (que |)(no |)(tiene|lleva|ha cogido|ha tomado|tenga|lleve|ha reclamado|atiende|gestiona) nadie|
      (que |)nadie (se ha asignado|se encarga de|quiere|tiene|lleva|ha cogido|ha tomado|ha reclamado|coge|atiende|gestiona)|
      (asignad(o|a|os|as) a |de )nadie|
      (que |)no (tienen|tiene) (dueno|responsable|propietario|comercial)|huerfan(o|a|os|as)|libres`,
  },
  {
    means: part({ unassigned: false }),
    en: `assigned|assigned to (anyone|anybody|someone|somebody)|claimed|
      (with |having )(an |)(owner|assignee)|taken`,
    es: `asignad(o|a|os|as)|asignad(o|a|os|as) a alguien|(con |que tienen )(responsable|dueno|propietario)|
      reclamad(o|a|os|as)`,
  },
  {
    means: { kind: 'exact', filter: { favoriteOf: '' } },
    en: `(|my |in my |among my )(favorite|favorites|favourite|favourites|starred|hearted|faves|favs|bookmarked|bookmarks)(| leads)|
      i (marked|hearted|starred|bookmarked)(| with a heart| as favorite)|marked with (a|the) heart`,
    es: `(|mis |entre mis )(favorit(o|a|os|as)|destacad(o|a|os|as))|
      (que |)(he |)(marcado|marque|marcados|marcadas)(| con el corazon| como favoritos| como favorito)|
      marcad(o|a|os|as) (con el corazon|como favorit(o|a|os|as))|me gustan`,
  },
  {
    means: part({ not: { value: {} } }),
    en: `(without|with no|lacking|missing|that have no|have no|has no) (|a |an |any |the |known |set )(value|amount|estimate|estimated value|budget|price)(| set| given| yet| known)|
      unvalued|no (value|amount)(| set| given| yet)`,
    es: `(sin|que no tienen|que no tengan|no tienen) (|un |ningun )(valor|importe|valor estimado|importe estimado|valorar|presupuesto|cifra)(| definido| informado| conocido| indicado| estimado| asignado)`,
  },
  {
    means: part({ value: {} }),
    en: '(with|have|has|having|that have) (a |an |some |any |)(known |estimated |set |)(value|amount|estimate)(| set| given)|valued',
    es: '(con|que tienen|que tengan|tienen) (un |algun |)(valor|importe|presupuesto)(| estimado| definido| informado| conocido)',
  },
  {
    means: { kind: 'me' },
    en: `my|mine|(|assigned |belonging |given )to me|by me|(did|have|had) i|do i (have|own)|
      i (have|own|claimed|took)|am i (on|handling|working on)|i am (working on|handling)|
      im (working on|handling)|on my plate|my own|ive`,
    es: `mi|mis|mio|mia|mios|mias|(|asignad(o|a|os|as) )a mi(| nombre)|(|por )mi|por mi|
      (|que |yo |los que |las que )(tengo|llevo|estoy llevando|gestiono)(| yo)|yo`,
  },
];
