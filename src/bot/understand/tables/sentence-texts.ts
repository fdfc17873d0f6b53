import type { Group, QuerySort } from '../../../domain/query.ts';
import type { Outcome, Qualification, SenderKind, Stage } from '../../../domain/words.ts';
import type { PeriodName } from '../period-names.ts';

type Frame = (text: string) => string;
type Between = (from: string, to: string) => string;

/** The words in which a query is said back to people. */
type Texts = {
  lead: string;
  leads: string;
  count: string;
  stats: string;
  urgency: Record<'urgent' | 'overdue', string>;
  qualifications: Record<Qualification, string>;
  stages: Record<Stage, string>;
  outcomes: Record<Outcome, string>;
  senders: Record<SenderKind, string>;
  clocks: Record<'received' | 'accepted' | 'archived' | 'expires' | 'closes', string>;
  groups: Record<Group, string>;
  sorts: Record<QuerySort, string>;
  periods: Record<PeriodName, string>;
  by: Frame;
  top: (count: number) => string;
} & Record<
  | 'qualified'
  | 'informational'
  | 'toAnswer'
  | 'contacted'
  | 'notContacted'
  | 'favorites'
  | 'mine'
  | 'unassigned'
  | 'assigned'
  | 'waiting'
  | 'posted',
  string
> &
  Record<
    | 'favoritesOf'
    | 'of'
    | 'from'
    | 'for'
    | 'inIndustry'
    | 'employees'
    | 'sentBy'
    | 'withWords'
    | 'moreThan'
    | 'worthFrom'
    | 'worthTo'
    | 'worthIn'
    | 'on'
    | 'since'
    | 'until'
    | 'in',
    Frame
  > &
  Record<'between' | 'worthBetween', Between>;

export const TEXTS = {
  en: {
    lead: 'lead',
    leads: 'leads',
    count: 'count',
    stats: 'stats',
    urgency: { urgent: 'urgent', overdue: 'overdue' },
    qualifications: {
      CustomerInquiry: 'marketplace',
      MarketingQualified: 'marketing-qualified',
      SalesQualified: 'sales-qualified',
    },
    qualified: 'qualified',
    informational: 'informational',
    toAnswer: 'that need an answer',
    stages: { received: 'to be answered', accepted: 'accepted', archived: 'archived' },
    outcomes: {
      won: 'won',
      lost: 'lost',
      rejected: 'rejected',
      expired: 'expired',
      error: 'closed as an error',
    },
    senders: { microsoft: 'Microsoft', partner: 'a partner', customer: 'the customer' },
    clocks: {
      received: 'received',
      accepted: 'accepted',
      archived: 'closed',
      expires: 'expiring',
      closes: 'expected to close',
    },
    groups: {
      stage: 'stage',
      outcome: 'outcome',
      qualification: 'type',
      country: 'country',
      product: 'product',
      industry: 'industry',
      size: 'size',
      assignee: 'owner',
      source: 'source',
      reason: 'reason',
      month: 'month',
    },
    sorts: {
      newest: 'newest first',
      oldest: 'oldest first',
      expiring: 'nearest end first',
      value: 'highest value first',
    },
    periods: {
      today: 'today',
      yesterday: 'yesterday',
      tomorrow: 'tomorrow',
      thisWeek: 'this week',
      lastWeek: 'last week',
      nextWeek: 'next week',
      thisMonth: 'this month',
      lastMonth: 'last month',
      nextMonth: 'next month',
      thisQuarter: 'this quarter',
      lastQuarter: 'last quarter',
      thisYear: 'this year',
      lastYear: 'last year',
      nextSevenDays: 'in the next 7 days',
      lastSevenDays: 'in the last 7 days',
      lastThirtyDays: 'in the last 30 days',
    },
    by: (group) => `by ${group}`,
    top: (count) => `the first ${count}`,
    contacted: 'contacted',
    notContacted: 'not contacted yet',
    favorites: 'my favorites',
    favoritesOf: (name) => `favorites of ${name}`,
    mine: 'mine',
    of: (name) => `assigned to ${name}`,
    unassigned: 'unassigned',
    assigned: 'assigned',
    waiting: 'in no channel yet',
    posted: 'in a channel',
    from: (place) => `from ${place}`,
    for: (need) => `for ${need}`,
    inIndustry: (industry) => `in ${industry}`,
    employees: (size) => `${size} employees`,
    moreThan: (count) => `more than ${count}`,
    sentBy: (sender) => `sent by ${sender}`,
    withWords: (words) => `with “${words}”`,
    worthFrom: (sum) => `from ${sum}`,
    worthTo: (sum) => `up to ${sum}`,
    worthBetween: (from, to) => (from === to ? from : `${from} to ${to}`),
    worthIn: (currency) => `in ${currency}`,
    on: (day) => `on ${day}`,
    since: (day) => `since ${day}`,
    until: (day) => `until ${day}`,
    in: (period) => `in ${period}`,
    between: (from, to) => `from ${from} to ${to}`,
  },
  es: {
    lead: 'lead',
    leads: 'leads',
    count: 'cuántos',
    stats: 'estadísticas',
    urgency: { urgent: 'urgentes', overdue: 'atrasados' },
    qualifications: {
      CustomerInquiry: 'del marketplace',
      MarketingQualified: 'cualificados por marketing',
      SalesQualified: 'cualificados por ventas',
    },
    qualified: 'cualificados',
    informational: 'informativos',
    toAnswer: 'que necesitan respuesta',
    stages: { received: 'sin responder', accepted: 'aceptados', archived: 'archivados' },
    outcomes: {
      won: 'ganados',
      lost: 'perdidos',
      rejected: 'rechazados',
      expired: 'caducados',
      error: 'cerrados por error',
    },
    senders: { microsoft: 'Microsoft', partner: 'un partner', customer: 'el cliente' },
    clocks: {
      received: 'recibidos',
      accepted: 'aceptados',
      archived: 'cerrados',
      expires: 'que vencen',
      closes: 'con cierre previsto',
    },
    groups: {
      stage: 'etapa',
      outcome: 'resultado',
      qualification: 'tipo',
      country: 'país',
      product: 'producto',
      industry: 'sector',
      size: 'tamaño',
      assignee: 'responsable',
      source: 'origen',
      reason: 'motivo',
      month: 'mes',
    },
    sorts: {
      newest: 'los más recientes primero',
      oldest: 'los más antiguos primero',
      expiring: 'primero los que antes vencen',
      value: 'los de mayor valor primero',
    },
    periods: {
      today: 'hoy',
      yesterday: 'ayer',
      tomorrow: 'mañana',
      thisWeek: 'esta semana',
      lastWeek: 'la semana pasada',
      nextWeek: 'la semana que viene',
      thisMonth: 'este mes',
      lastMonth: 'el mes pasado',
      nextMonth: 'el mes que viene',
      thisQuarter: 'este trimestre',
      lastQuarter: 'el trimestre pasado',
      thisYear: 'este año',
      lastYear: 'el año pasado',
      nextSevenDays: 'en los próximos 7 días',
      lastSevenDays: 'en los últimos 7 días',
      lastThirtyDays: 'en los últimos 30 días',
    },
    by: (group) => `por ${group}`,
    top: (count) => `los ${count} primeros`,
    contacted: 'contactados',
    notContacted: 'sin contactar',
    favorites: 'mis favoritos',
    favoritesOf: (name) => `favoritos de ${name}`,
    mine: 'míos',
    of: (name) => `asignados a ${name}`,
    unassigned: 'sin asignar',
    assigned: 'asignados',
    waiting: 'aún en ningún canal',
    posted: 'en un canal',
    from: (place) => `de ${place}`,
    for: (need) => `de ${need}`,
    inIndustry: (industry) => `del sector ${industry}`,
    employees: (size) => `${size} empleados`,
    moreThan: (count) => `más de ${count}`,
    sentBy: (sender) => `enviados por ${sender}`,
    withWords: (words) => `con «${words}»`,
    worthFrom: (sum) => `desde ${sum}`,
    worthTo: (sum) => `hasta ${sum}`,
    worthBetween: (from, to) => (from === to ? from : `de ${from} a ${to}`),
    worthIn: (currency) => `en ${currency}`,
    on: (day) => `el ${day}`,
    since: (day) => `desde el ${day}`,
    until: (day) => `hasta el ${day}`,
    in: (period) => `en ${period}`,
    between: (from, to) => `del ${from} al ${to}`,
  },
} as const satisfies Record<'en' | 'es', Texts>;
