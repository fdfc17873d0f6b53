import { happening, part } from '../meaning.ts';
import type { Phrases } from '../phrase-book.ts';

const OPEN = part({ stages: ['received', 'accepted'] });
const UNANSWERED = part({ stages: ['received'] });
const ME = { kind: 'me' } as const;
/** Behind "to": a period says until when. */
const ANSWER_EN =
  '(do|chase|follow up on|follow up|get back to|look at|work on|attend to|answer|reply to|respond to|respond|reply|accept|act on|deal with|handle)';
const ANSWER_ES = '(hacer|mirar|seguir|dar seguimiento|responder|contestar|atender|aceptar|gestionar)';

/** What happens to leads, in nouns and verbs of all tenses. */
export const STAGE_PHRASES: readonly Phrases[] = [
  {
    means: happening('received'),
    en: 'received|new|brand new|incoming|fresh',
    es: 'recibid(o|a|os|as)|nuev(o|a|os|as)|novedad|novedades|entrantes|recien llegados',
  },
  {
    means: happening('arrived'),
    en: `(did|do|have|had) we (receive|received|get|got|gotten|had)|
      we (received|got|have got|have received|have had)|receive|receiving|got|gotten|came in|come in|
      coming in|came|arrived|arrive|arriving|(has|have) (come|arrived|come in)|landed|were created|
      created|sent to us|reached us`,
    es: `(|nos )(vino|vinieron|ha venido|han venido|paso|pasaron|ha pasado|han pasado|han dado|llegaron|llego|han llegado|ha llegado|llegan|llegado|llegados|llegadas|entraron|entro|han entrado|ha entrado|entran|entrado|entrados|enviaron|mandaron|han enviado|han mandado)|
      recib(ir|i|imos|io|ieron|iste)|recibe|reciben|hemos (recibido|tenido)|(se )han recibido|
      se recibieron|tuvimos|creados|cread(o|a|as)`,
  },
  {
    means: happening('taken'),
    en: 'took|took over|(has|have|had) (taken|grabbed|picked up)|picked up|grabbed|(taken|picked up|grabbed) (over |)by',
    es: '(|ha |han )(cogi(o|eron|do|da|dos|das)|tom(o|aron|ado|ada|ados|adas))(| por)',
  },
  {
    means: happening('accepted'),
    en: `acceptance|acceptances|accept|accepts|accepted|accepting|(have|did|has) we accepted|taken on|
      took on|said yes to|approved|approve`,
    es: `acept(ar|o|a|amos|an|aron|ado|ada|ados|adas|aste|abamos|ando)|hemos aceptado|(se )han aceptado|
      se aceptaron`,
  },
  {
    means: part({ stages: ['accepted'] }),
    en: `in progress|in the pipeline|in our pipeline|pipeline|ongoing|being worked on|
      (we are |were )working on|under way`,
    es: 'en curso|en marcha|en proceso|en progreso|trabajando en',
  },
  {
    means: happening('won'),
    en: `closed and won|win|wins|won|winning|closed won|closed as won|won deals|marked as won|
      (brought|bring|bringing) in|signed|bagged|winners|victories|successful|victory`,
    es: `gan(ar|o|a|amos|an|aron|ado|ada|ados|adas|aste|ando)|hemos ganado|se ganaron|se han ganado|
      (cerrad(o|a|os|as) )(como |)ganad(o|a|os|as)|firmad(o|a|os|as)|firmamos|exitos(o|a|os|as)|victorias`,
  },
  {
    means: happening('lost'),
    en: 'got away|slipped away|fell through|fallen through|loss|losses|lose|loses|lost|losing|loose|closed lost|closed as lost|marked as lost',
    es: `perdidas|perd(er|imos|io|ieron|ido|ida|idos|idas|iste|iendo)|pierd(o|e|en)|perdemos|hemos perdido|
      se perdieron|se han perdido|(cerrad(o|a|os|as) )(como |)perdid(o|a|os|as)`,
  },
  {
    means: happening('rejected'),
    en: `rejection|rejections|reject|rejects|rejected|rejecting|decline|declines|declined|declining|
      turned down|turn down|refused|refuse|dismissed|said no to`,
    es: `rechazos|rechaz(ar|o|a|e|en|amos|an|aron|ado|ada|ados|adas|aste|ando)|hemos rechazado|
      se rechazaron|declin(ar|amos|aron|ado|ada|ados|adas|o)|descart(ar|amos|aron|ado|ada|ados|adas)`,
  },
  {
    means: happening('error'),
    en: `(|close |closed |closing |closed out |close it |marked )(as |with |by |in )(an |)(error|errors|mistake)|
      error|errors|mistakes`,
    es: `(|cerrar |cerrad(o|a|os|as) |cerramos |archivad(o|a|os|as) |marcad(o|a|os|as) )(como |con |por |de )(un |)(error|errores)|
      error|errores|erroneos|erroneas`,
  },
  {
    means: happening('expired'),
    en: `expired|lapsed|ran out|ran out of time|timed out|(have|has|had) (expired|lapsed|run out)|missed|
      did we miss|(let|lets|letting) (expire|lapse|run out)|(|we )(let|lets|letting) (it |them |)(slip|go by|pass)(| by| away)|slipped (by|through)|forgot|forgotten`,
    es: `caduc(ado|ada|ados|adas|aron)|vencid(o|a|os|as)|vencieron|vencio|expirad(o|a|os|as)|expiraron|
      (|nos )han (caducado|vencido|expirado)|(|nos )ha (caducado|vencido|expirado)|
      (|hemos |)(dejamos|dejado) (caducar|vencer|expirar|pasar)|
      (|hemos |)(dejamos|dejado|dejo|dejaron) (escapar|morir)|se (nos |)(escaparon|han escapado|escapo)|
      se nos (pasaron|caducaron|vencieron|han pasado|han caducado|han vencido)`,
  },
  {
    means: happening('expires'),
    en: `(|will |about to |going to |set to |due to |close to |soon to )(be |)(expire|expires|expiring|lapse|lapses|lapsing)(| soon)|
      run out|runs out|running out(| of time)(| soon)|due|due soon|
      (with a |with the |)(deadline|deadlines)|answer clock(| ends| ending| runs out)|expiry|
      expiry date|expiration|expiration date|expire or|(that |)(end|ends|ending) soon|answer by|
      to be answered by`,
    es: `venc(er|e|en|era|eran|iendo)(| pronto| ya)|caduc(ar|a|an|ara|aran|ando|an|ue|uen)(| pronto| ya)|
      expir(ar|a|an|ara|aran|ando)(| pronto| ya)|a punto de (vencer|caducar|expirar)|
      (que |)(esten |estan |este |esta |)(por|proximos a|proximas a|cerca de|van a|va a|pronto van a) (vencer|caducar|expirar)|
      se nos (caducan|vencen|pasan|acaban)|(fecha de |)(vencimiento|vencimientos|caducidad|expiracion)|
      (|con )plazo(| de respuesta)|plazos`,
  },
  {
    means: happening('closes'),
    en: `close|closes|closing|to close|
      (expected|estimated|due|planned|supposed|forecast|likely|scheduled) to close|
      (should|will) (close|be closed)|
      (|with |with a |with an )(|expected |estimated |planned )(close|closing) date|estimated close|
      expected close`,
    es: `cierran|cierra|se cierran|se cierra|(|con )(|fecha de )cierre(| previsto| estimado| esperado)|
      por cerrar|cerrar|se cerraran|cerraran|cerraremos|previst(o|a|os|as) para cerrar|
      (debe|deben|deberian|van a) cerrar(|se)`,
  },
  {
    means: happening('archived'),
    en: `archived|archive|closed|finished|completed|(did|have|had) we (close|closed)|
      we (closed|have closed)|done deals|concluded`,
    es: `archivad(o|a|os|as)|archivar|archivamos|cerrad(o|a|os|as)|cerramos|cerraron|hemos cerrado|
      se (cerraron|han cerrado)|finalizad(o|a|os|as)|terminad(o|a|os|as)|concluid(o|a|os|as)`,
  },
  { means: [ME, happening('accepted')], es: 'acepte|yo acepte' },
  { means: [ME, happening('won')], es: 'gane|yo gane' },
  { means: [ME, happening('lost')], es: 'perdi|yo perdi' },
  { means: [ME, happening('rejected')], es: 'rechace|yo rechace' },
  { means: [ME, happening('archived')], es: 'cerre|yo cerre' },
  {
    means: OPEN,
    en: '(|still |currently |all )(open|active|live|alive|running|in play)|unclosed|not yet closed|outstanding',
    es: '(|todavia |aun |siguen |sigue )(abiert(o|a|os|as)|activ(o|a|os|as)|viv(o|a|os|as))',
  },
  {
    means: [ME, UNANSWERED, happening('due')],
    en: `(i|do i|should i|must i) (|still )(need to|have to|must|should|got to|gotta|ought to|owe) ${ANSWER_EN}`,
    es: `(|lo |los |las )(|que )(tengo|me queda|me quedan|me toca|me falta|me faltan|debo) (|que |por )${ANSWER_ES}|
      (tengo |lo que tengo |me quedan )(pendiente|pendientes)(| de| por)(| responder| contestar| atender)`,
  },
  {
    means: [ME, UNANSWERED],
    en: '(waiting|pending|waits) (on|for|with) me|waiting for my (answer|reply|decision)',
    es: '(esperandome|me espera|me esperan|pendiente de mi|pendientes de mi|espera mi respuesta|esperan mi respuesta)(| a mi)',
  },
  {
    means: [UNANSWERED, happening('due')],
    en: `(we|do we|should we|must we) (|still )(need to|have to|must|should|got to|gotta|owe) ${ANSWER_EN}|
      (need|needs|needing|must|have|has) (to |)be (answered|accepted|handled)|to be answered|to answer|
      (need|needs|needing|require|requires) (an |our |a |)(answer|reply|response|answering|decision)`,
    es: `(|lo |los |las )(|que )(hay|tenemos|nos queda|nos quedan|nos toca|debemos|hemos de|nos falta|nos faltan) (|que |por )${ANSWER_ES}|
      (quedan|queda|falta|faltan) (|por )${ANSWER_ES}`,
  },
  {
    means: UNANSWERED,
    en: `unanswered|unaccepted|untouched|pending|unattended|unread|unopened|unactioned|
      (not|nobody|no one|none of us|hasnt been|havent been) (|has |have |been |yet )(touched|looked at|opened|dealt with|handled|actioned|acted on|picked up yet)(| yet)|
      (nobody|no one|none of us|we) (has |have |havent |hasnt |never |didnt |have never |)(yet |)(answered|answer|replied to|replied|responded to|responded|got back to|looked at|touched)(| yet)|
      (sitting|lying) (there|around|idle)|idle|ignored|in limbo|without action|
      (|still |are |that are )(awaiting|waiting|waiting for|waiting on|wait for|pending|await)(| an| our| a| for our| for an)(| answer| reply| response| decision| us)|
      (|still )(need|needs|needing|require|requires|requiring|lack|lacking|without)(| an| our| a)(| to be) (answer|answered|reply|response|answering|decision)|
      (|still )(open |left |have |yet |)to (be answered|answer|respond to|reply to|accept)|
      (have|do) we (still |)(have |need )to (answer|reply to|respond to)|unhandled|
      no (answer|reply|response)(| yet)|undecided`,
    es: `(sin|por) (tocar|abrir|mirar|gestionar|gestion|revisar|tratar|mover|trabajar|actividad|leer|resolver)(| todavia| aun)|
      (nadie|no se) (|los |las |lo |la |les |le )(ha |han |hemos |)(contestado|respondido|contesto|respondio|tocado|mirado|abierto|gestionado|atendido|revisado)(| todavia| aun)|
      parad(o|a|os|as)|estancad(o|a|os|as)|en el limbo|olvidad(o|a|os|as)|
      (|estan |esta )(sin|por|para) (responder|contestar|respuesta|contestacion|atender|decidir|aceptar)(| todavia| aun)|
      (|estan )pendiente(|s)(| de)(| respuesta| responder| contestar| contestacion| atender| aceptar| decision| una respuesta| nuestra respuesta)|
      (esperan|espera|esperando|a la espera de|en espera de|necesitan|necesita|requieren|requiere)(| una| nuestra| la) (respuesta|contestacion)|
      en espera|
      (quedan|queda|falta|faltan|tenemos|hay) (|que )(por )(responder|contestar|atender|aceptar)|
      (quedan|falta|faltan|tenemos que|hay que|hemos de|debemos) (responder|contestar|atender|aceptar)|
      no respondid(o|a|os|as)`,
  },
  {
    means: { kind: 'answered' },
    en: 'answered|replied to|responded to|answer|respond|reply|responded|replied|answering|responding|replying|got back to|got an answer|had an answer',
    es: `respondid(o|a|os|as)|contestad(o|a|os|as)|atendid(o|a|os|as)|responder|contestar|contestamos|contestando|respondiendo|respondemos|
      respondimos`,
  },
];
