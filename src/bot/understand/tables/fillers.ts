import { USED } from '../meaning.ts';
import type { Phrases } from '../phrase-book.ts';

/** Words that say nothing of their own in a question about leads. */
export const FILLERS: readonly Phrases[] = [
  {
    means: USED,
    en: `(whats up|whats happening|whats going on|whats new|where are we|where do we stand|how are things|how are we doing|how is it going|hows it going) with|
      (|any )(news|update|updates) (on|from|about)|on top|at the top|to the top|getting|gets|get|become|becomes|became|becoming|gives|gave|giving|brings|brought|keep|keeps|keeping|kept|takes|taking|leave|leaves|seem|hear|heard|help|helps|mean|means|try|tries|trying|saw|seen|were|being|itself|themselves|himself|herself|his|her|hers|average|avg|on average|in average|mean|together|most|least|fewest|but|please and thank you|so that|info|
      information|details|detail|situation|update|updates|latest on|any update|any updates|got|get me|give me|
      run|generate|prepare|build|create|remind me|talk|talking|chat|morning|afternoon|evening|mate|dear|team|
      hey there|hi there|good evening|can i|could i|may we|shall we|we are|we re|were at|im after|
      what about|how about|and what|whats|wheres|whos|hows|heres|id like|id love|lets see|just|simply|exactly|
      specifically|especially|mainly|mostly|roughly|approximately|about to be|
      situation of|how are we on|number|numbers of|pls show|anyone|anybody|anywhere|somewhere|seems|seem|look like|
      looks|looks like|due diligence|yo|sup|alright|fine|great|nice|cool|perfect|yes|yep|yeah|sure|sorry|
      by the way|fyi|atm|today please|asap please|straight away|immediately|
      handling|handles|seller|sellers|asap|ask|compare|in the (morning|afternoon|evening)|a|an|the|
      queue|compare|comparison|comparing|breakdown|something|someone|somebody|me|us|we|our|ours|you|
      your|i|im|id|please|pls|plz|kindly|can|could|would|should|will|shall|may i|might|must|show|shows|
      showing|give|gimme|list|lists|listing|display|tell|get|fetch|bring|bring up|pull|pull up|see|view|
      want|wanted|need|know|like|likes|let|lets|have a look|look|look at|is|are|was|were|be|been|being|
      am|do|does|did|done|has|have|had|having|got to|there|theres|that|thats|which|who|whom|whose|what|
      whats|how|when|where|with|within|of|from|in|on|at|to|for|by|via|per|and|or|also|as|it|its|this|
      these|those|they|them|their|all|any|every|each|some|just|only|both|either|currently|now|right now|
      right|at the moment|presently|at present|still|so|so far|yet|already|then|than|here|up|out|off|
      back|over|ones|one|stuff|things|everything|anything|thing|whatever|hey|hi|hello|bot|lead desk|
      thank you|thanks|cheers|ok|okay|quick|quickly|maybe|kind of|sort of|if|possible|me a|much|many|
      more|most|very|really|actually|well|customer|customers|client|clients|company|companies|business|
      businesses|firm|firms|organisation|organisations|organization|organizations|prospect|prospects|
      people|team|the team|my team|our team|account|accounts|sector|industry|country|market|based|
      located|situated|living|whose|waiting there|worth|valued|value|valued at|value of|with value|
      a value of|with a value of|estimated|estimated value|amount|total value|size|sized|with a budget|
      with a budget of|with budget|interested|interested in|need help with|needing|needs|wanting|wants|
      asking for|asking|looking|request|requests|requesting|requested|wanting|product|products|solution|
      solutions|service|project in|regards|involving|concern|around|using|use|sit|sitting|held|hold|
      holds|holding|owned|owned by|belonging|belong|belongs|belonging to|belongs to|belong to|handled|
      handled by|assigned to|worked|assigned|on the plate of|responsible|in charge|is handling|
      is working on|working|sent|send|come|comes|coming|go|going|happen|happened|status|stand|stands|
      having|think|say|make|made|put|turn|remind|check|find out|wondering|i wonder|wonder|idea|question|
      curious|during|between|was it|marked|flagged|considered|considering|tagged|moment|today so far|
      date|dates|period|time frame|entire|whole|full|across|among|amongst|overall|altogether|too|
      as well|again|u|r|folks|guys|mate|buddy|good morning|good afternoon|latest status of|type|types|
      kind|kinds|quick one|page|next to|such|same|own|left|remaining|available|existing|there are|
      are there|is there|were there|have been|has been|had been|that have|that were|that are|which are|
      which were|who are|be able to|in the system|in there|open up|pop up|display me|for me|for us|
      rn|thx|ty|break down|break|split|weve|theyve|youve|cheers|first|sort|sorted|order|ordered|rank|ranked|sort of|basically|lol|fyi please|
      to me|to us|of ours|of them|of those|of these|of our|with us|let me see|let me know|i want to see|
      i need|need to see|would like|would love`,
    es: `como (va|van|esta|estan|sigue|siguen|anda) (lo|el tema|el asunto|la cosa|el lead|la oportunidad) (de|con)|que (pasa|hay|sabemos|hubo) (con|de)|
      arriba|primeros de todo|hayamos|hayais|hayas|hubiera|hubieran|hubiese|habiamos|habian|habra|habran|habria|estamos|
      estais|estas|estuvo|estuvieron|estaban|estabamos|este|esten|eramos|seran|sera|seria|fuera|fueran|voy|va|van|vas|
      vaya|vayan|iba|iban|pudimos|pudo|tuve|tuvo|tuvieron|tendremos|tendra|tendran|hago|haces|hacemos|hacen|hizo|
      hicieron|quiera|queramos|debo|debe|deben|deberia|deberiamos|sigo|pone|ponen|damos|da|dan|dio|dieron|doy|dando|
      suele|suelen|traen|trae|trajeron|trajo|deja|dejan|parecia|veis|ves|vemos|vimos|aparecen|aparece|salen|sale|
      pero|junto|juntos|de media|en promedio|promedio|detalle|detalles|
      informacion|info|actualizacion|actualizado|prepara|preparame|genera|generame|crea|haceme|mandame|manda|
      envia|enviame|buen dia|muy buenas|que tal|buenas tardes|buenas noches|perfecto|genial|venga|oye|eh|perdon|
      perdona|disculpa|compi|companero|jefe|rapidito|urgente por favor|necesito saber|me gustaria saber|
      quisiera saber|me puedes|me podrias|me dices|me das|me pasas|me ensenas|me sacas|nos puedes|puedes darme|
      puedes decirme|
      exactamente|mas o menos|unicos|sobre todo|principalmente|especialmente|juntas|parece|parecen|
      alguien mas|nuestros datos|de verdad|en serio|anda|hombre|guapa|guapo|
      siga|sigan|sea|sean|maneja|por la (manana|tarde|noche)|cuentame|cuenta|primero|cola|trabajando|
      veces|comparativa|compara|comparar|comparacion|desglose|algo|alguien|solo|solamente|unicamente|el|
      la|los|las|lo|un|una|unos|unas|uno|al|del|de|en|a|con|para|por|y|e|o|u|que|quien|quienes|cual|
      cuales|como|cuando|donde|es|son|era|eran|fue|fueron|ser|sido|siendo|esta|estan|estaba|estaban|
      estar|este|esto|estos|estas|ese|esa|esos|esas|eso|aquel|aquellos|hay|habia|hubo|haya|hayan|ha|han|
      hemos|habeis|he|has|haber|tenemos|teneis|tiene|tienen|tener|tenga|tengan|tenian|se|si|su|sus|le|
      les|me|te|nos|os|ya|aun|todavia|ahora|ahora mismo|mismo|actualmente|hoy por hoy|todo|toda|todos|
      todas|cada|algun|alguna|algunos|algunas|alguno|cualquier|muestra|muestrame|muestreme|mostrar|
      mostrarme|muestrenos|ensename|ensena|ensenar|ensenarme|dame|deme|dar|darme|danos|dime|digame|
      dinos|decir|decirme|decirnos|lista|listar|listame|listado|ver|veo|veamos|vea|saca|sacame|sacar|
      pon|ponme|poner|pasame|pasa|pasar|quiero|queria|quisiera|querria|queremos|necesito|necesitamos|
      necesitaria|puedes|puede|podrias|podria|puedo|podemos|podeis|gustaria|gusta|saber|conocer|
      consultar|mirar|mira|por favor|porfa|porfavor|pf|favor|gracias|hola|buenas|buenos dias|oye|bot|
      cliente|clientes|empresa|empresas|compania|companias|organizacion|organizaciones|negocio|firma|
      firmas|gente|personas|equipo|el equipo|mi equipo|nuestro|nuestra|nuestros|nuestras|cuenta con|
      pais|mercado|ubicad(o|a|os|as)|situad(o|a|os|as)|basad(o|a|os|as)|con sede|sector|valor|
      valorad(o|a|os|as)|con valor|un valor|con un valor|con un valor de|con valor de|un valor de|
      por valor de|por un valor de|valor estimado|importe|con un importe de|por importe de|
      con un presupuesto|con presupuesto|con un presupuesto de|tamano|interesad(o|a|os|as)(| en| por)|
      interesan|interesa|que buscan|que piden|pidiendo|piden|pide|quieren|quiere|necesitan|necesita|
      solicitan|solicita|solicitud|solicitudes|producto|productos|solucion|soluciones|servicio|proyecto|
      usan|utilizan|asignad(o|a|os|as) a|que lleva|lleva|llevan|llevad(o|a|os|as)(| por)|a cargo de|
      a nombre de|en manos de|gestionad(o|a|os|as)(| por)|responsable|atendid(o|a|os|as)(| por)|
      que tiene|pertenecen|pertenece|enviad(o|a|os|as)|mandad(o|a|os|as)|vienen|viene|venga|vengan|
      procedentes|procedente|proceden|provienen|llega|llegan|hasta ahora|hasta la fecha|entre|durante|
      dentro|mas|muy|tan|tanto|tambien|ademas|pues|entonces|bueno|vale|ok|a ver|marcad(o|a|os|as)|
      estado|situacion|tipo|tipos|quedan|queda|quedando|siguen|sigue|seguimos|existen|existe|
      dispon(emos|ible|ibles)|registrad(o|a|os|as)|informacion sobre nuestros|momento|en este momento|
      de momento|por ahora|en total hasta|periodo|fecha|fechas|estimado|estimada|previst(o|a|os|as)|
      aproximad(o|a|os|as)|alrededor|relacion con|respecto|en relacion|tema|rapido|rapidamente|entero|
      entera|enteros|completo|completa|conjunto|siguiente lista|siguientes datos|desde|hasta|hecho|
      hicimos|hacer|haz|hazme|hagas|hace|pueda|sabes|sabrias|tienes|ten|tu|usted|ustedes|vosotros|
      xfa|xfavor|desglosa|desglosame|desglosar|envian|mandan|nos envian|nos mandan|dices|ordena|ordenar|ordename|ordenad(o|a|os|as)|clasifica|
      nosotros|ellos|ellas|alli|aqui|ahi|alla|cosa|cosas|llevamos|tal|propio|propia|propios|propias|
      restantes|disponible|disponibles|pregunta|duda|pronto|hemos tenido`,
  },
];
