import { SCOPES, type CommandRow } from './command-row.ts';

/** The commands that ask for lists of leads; what may follow them is for bot/understand to read. */
export const LIST_COMMANDS = [
  {
    name: 'leads',
    titles: {
      en: ['leads', 'all leads', 'list leads', 'show leads'],
      es: ['leads', 'todos los leads', 'ver leads', 'clientes potenciales'],
    },
    description: {
      en: 'A list of leads: leads received spain, leads won last month',
      es: 'Una lista de leads: leads recibidos españa, leads ganados el mes pasado',
    },
    scopes: SCOPES,
    inMenu: true,
  },
  {
    name: 'find',
    titles: { en: ['find', 'search'], es: ['buscar', 'busca', 'encontrar'] },
    description: {
      en: 'Words anywhere in a lead: find contoso, find erp accepted',
      es: 'Palabras en cualquier parte de un lead: buscar contoso, buscar erp aceptados',
    },
    scopes: SCOPES,
    inMenu: true,
  },
  {
    name: 'stats',
    titles: {
      en: ['stats', 'statistics', 'figures', 'report'],
      es: ['estadísticas', 'cifras', 'informe', 'estadística'],
    },
    description: {
      en: 'How leads stand, in figures: stats last month, stats by country',
      es: 'Cómo van los leads, en cifras: estadísticas del mes pasado, estadísticas por país',
    },
    scopes: SCOPES,
    inMenu: true,
  },
  {
    name: 'urgent',
    titles: { en: ['urgent', 'urgent leads'], es: ['urgentes', 'urgente', 'leads urgentes'] },
    description: {
      en: 'Customers who wait to be contacted',
      es: 'Clientes que esperan que se les contacte',
    },
    scopes: SCOPES,
    inMenu: false,
  },
  {
    name: 'expiring',
    titles: {
      en: ['expiring', 'expiring leads'],
      es: ['vencen', 'por vencer', 'leads por vencer', 'leads que vencen'],
    },
    description: {
      en: 'Leads whose time to answer ends first: expiring, expiring this week',
      es: 'Los leads cuyo plazo acaba antes: vencen, vencen esta semana',
    },
    scopes: SCOPES,
    inMenu: false,
  },
  {
    name: 'overdue',
    titles: { en: ['overdue', 'overdue leads'], es: ['atrasados', 'leads atrasados'] },
    description: {
      en: 'Customers who wait for longer than 72 hours',
      es: 'Clientes que esperan más de 72 horas',
    },
    scopes: SCOPES,
    inMenu: false,
  },
  {
    name: 'my leads',
    titles: { en: ['my leads', 'mine'], es: ['mis leads', 'mis clientes potenciales'] },
    description: { en: 'The leads that you have', es: 'Los leads que tienes' },
    scopes: SCOPES,
    inMenu: false,
  },
  {
    name: 'favorites',
    titles: {
      en: ['favorites', 'favourites', 'my favorites', 'my favourites'],
      es: ['favoritos', 'mis favoritos'],
    },
    description: {
      en: 'The leads that you marked with the heart',
      es: 'Los leads que marcaste con el corazón',
    },
    scopes: SCOPES,
    inMenu: false,
  },
  {
    name: 'unassigned',
    titles: { en: ['unassigned', 'unassigned leads'], es: ['sin asignar', 'leads sin asignar'] },
    description: { en: 'Leads that nobody has', es: 'Leads que nadie tiene' },
    scopes: SCOPES,
    inMenu: false,
  },
  {
    name: 'marketplace leads',
    titles: { en: ['marketplace leads', 'marketplace'], es: ['leads del marketplace', 'marketplace'] },
    description: {
      en: 'Leads that came straight from the customer',
      es: 'Leads que llegan directamente del cliente',
    },
    scopes: SCOPES,
    inMenu: false,
  },
  {
    name: 'qualified leads',
    titles: { en: ['qualified leads', 'qualified'], es: ['leads cualificados', 'cualificados'] },
    description: {
      en: 'Leads qualified by Microsoft marketing or a seller',
      es: 'Leads cualificados por el marketing de Microsoft o un vendedor',
    },
    scopes: SCOPES,
    inMenu: false,
  },
  {
    name: 'export',
    titles: { en: ['export', 'download'], es: ['exportar', 'exporta', 'descargar', 'descarga'] },
    description: {
      en: 'A list as a file for Excel: export, export leads won this year',
      es: 'Una lista como archivo para Excel: exportar, exportar leads ganados este año',
    },
    scopes: SCOPES,
    inMenu: false,
  },
  {
    name: 'watch',
    titles: {
      en: ['tell me when', 'tell me if', 'let me know when', 'notify me when', 'alert me when', 'watch'],
      es: ['avísame cuando', 'avísame si', 'avisa cuando', 'dime cuando', 'notifícame cuando', 'vigila'],
    },
    description: {
      en: 'Tells you here when a number crosses a limit: tell me when expiring this week > 5',
      es: 'Te avisa aquí cuando una cifra cruza un límite: avísame cuando vencen esta semana > 5',
    },
    scopes: SCOPES,
    inMenu: false,
  },
  {
    name: 'unwatch',
    titles: {
      en: ['stop telling me when', 'stop telling me', 'unwatch', 'stop watching'],
      es: ['deja de avisarme cuando', 'deja de avisarme', 'no me avises cuando', 'no me avises'],
    },
    description: {
      en: 'Ends that: stop telling me when expiring this week > 5',
      es: 'Termina un aviso: deja de avisarme cuando vencen esta semana > 5',
    },
    scopes: SCOPES,
    inMenu: false,
  },
  {
    name: 'watches',
    titles: { en: ['watches', 'my watches'], es: ['avisos', 'mis avisos'] },
    description: {
      en: 'What I tell you of, each with a button that ends it',
      es: 'De qué te aviso, con un botón para terminar cada aviso',
    },
    scopes: SCOPES,
    inMenu: false,
  },
] as const satisfies readonly CommandRow[];
