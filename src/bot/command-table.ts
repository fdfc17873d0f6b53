import { SCOPES, type CommandRow } from './command-row.ts';
import { LIST_COMMANDS } from './list-commands.ts';

export { SCOPES, type CommandRow, type Scope } from './command-row.ts';

/** The chat commands, in the order in which menus and help show them. */
export const COMMANDS = [
  {
    name: 'help',
    titles: { en: ['help', 'commands'], es: ['ayuda', 'comandos'] },
    description: { en: 'What you can ask me', es: 'Lo que me puedes pedir' },
    scopes: SCOPES,
    inMenu: true,
  },
  ...LIST_COMMANDS,
  {
    name: 'lead',
    titles: { en: ['lead', 'show lead'], es: ['lead', 'ver lead', 'cliente potencial'] },
    description: {
      en: 'The card of a lead, with its buttons: lead L-7K3QF',
      es: 'La tarjeta de un lead, con sus botones: lead L-7K3QF',
    },
    scopes: SCOPES,
    inMenu: true,
  },
  {
    name: 'history',
    titles: { en: ['history'], es: ['historial', 'historia'] },
    description: {
      en: 'What happened to a lead, and who did it: history L-7K3QF',
      es: 'Qué ha pasado con un lead y quién lo hizo: historial L-7K3QF',
    },
    scopes: SCOPES,
    inMenu: false,
  },
  {
    name: 'similar',
    titles: { en: ['similar', 'similar deals'], es: ['similares', 'parecidos'] },
    description: {
      en: 'Closed deals like a lead: similar L-7K3QF',
      es: 'Acuerdos cerrados parecidos a un lead: similares L-7K3QF',
    },
    scopes: SCOPES,
    inMenu: false,
  },
  {
    name: 'test lead',
    titles: { en: ['test lead', 'sample lead'], es: ['lead de prueba', 'cliente potencial de prueba'] },
    description: {
      en: 'Sends a marked sample lead through the whole path',
      es: 'Envía un lead de ejemplo, marcado como tal, por todo el recorrido',
    },
    scopes: SCOPES,
    inMenu: true,
  },
  {
    name: 'subscribe',
    titles: { en: ['subscribe'], es: ['suscribir', 'suscribirse', 'suscribe'] },
    description: {
      en: 'Which leads come to this channel: subscribe spain azure urgent',
      es: 'Qué leads llegan a este canal: suscribir españa azure urgentes',
    },
    scopes: SCOPES,
    inMenu: true,
  },
  {
    name: 'unsubscribe',
    titles: { en: ['unsubscribe'], es: ['cancelar suscripción', 'desuscribir', 'anular suscripción'] },
    description: {
      en: 'Takes a rule of this channel away: unsubscribe spain, or unsubscribe for all',
      es: 'Quita una regla de este canal: cancelar suscripción españa; sin palabras, todas',
    },
    scopes: SCOPES,
    inMenu: false,
  },
  {
    name: 'subscriptions',
    titles: { en: ['subscriptions'], es: ['suscripciones'] },
    description: {
      en: 'The rules of this channel, and where all other leads go',
      es: 'Las reglas de este canal, y adónde van los demás leads',
    },
    scopes: SCOPES,
    inMenu: true,
  },
  {
    name: 'default',
    titles: {
      en: ['default here', 'default channel'],
      es: ['canal por defecto', 'por defecto aquí', 'canal predeterminado'],
    },
    description: {
      en: 'Leads that no rule wants come to this channel',
      es: 'Los leads que ninguna regla pide llegan a este canal',
    },
    scopes: SCOPES,
    inMenu: false,
  },
  {
    name: 'try',
    titles: { en: ['try'], es: ['probar', 'prueba'] },
    description: {
      en: 'What a rule would have brought in the last 30 days: try spain urgent',
      es: 'Qué habría traído una regla en los últimos 30 días: probar españa urgentes',
    },
    scopes: SCOPES,
    inMenu: false,
  },
  {
    name: 'digest',
    titles: { en: ['digest'], es: ['resumen periódico', 'boletín'] },
    description: {
      en: 'How leads stand, daily or weekly, here: digest daily 9:00, digest weekly monday 9:00, digest now, digest off',
      es: 'Cómo van los leads, cada día o cada semana, aquí: boletín diario 9:00, boletín semanal lunes 9:00, boletín no',
    },
    scopes: SCOPES,
    inMenu: false,
  },
  {
    name: 'settings',
    titles: { en: ['settings'], es: ['ajustes', 'configuración'] },
    description: {
      en: 'Language, time zone, working time and mentions of this channel: settings time zone Europe/Madrid',
      es: 'Idioma, zona horaria, horario y menciones de este canal: ajustes zona horaria Europe/Madrid',
    },
    scopes: SCOPES,
    inMenu: true,
  },
  {
    name: 'admins',
    titles: { en: ['admins', 'referral admins'], es: ['administradores', 'admins'] },
    description: {
      en: 'Who answers leads, and sets me up: admins, admins add @Ana, admins remove @Ana',
      es: 'Quién responde leads y me configura: administradores, administradores añadir @Ana',
    },
    scopes: SCOPES,
    inMenu: true,
  },
  {
    name: 'managers',
    titles: { en: ['managers'], es: ['responsables', 'gerentes', 'managers'] },
    description: {
      en: 'Who is told when it gets late: managers, managers add @Ana, managers remove @Ana',
      es: 'A quién se avisa cuando se hace tarde: responsables, responsables añadir @Ana',
    },
    scopes: SCOPES,
    inMenu: false,
  },
  {
    name: 'hello',
    titles: {
      en: ['hi', 'hello', 'hey', 'good morning', 'good afternoon'],
      es: ['hola', 'buenas', 'buenos días', 'buenas tardes'],
    },
    description: { en: 'Says hello', es: 'Saluda' },
    scopes: SCOPES,
    inMenu: false,
  },
] as const satisfies readonly CommandRow[];

export type Command = (typeof COMMANDS)[number];
export type CommandName = Command['name'];
