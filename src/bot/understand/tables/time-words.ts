import type { Spoken } from '../phrase-book.ts';

export type Unit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'weekend';

export const UNITS: Readonly<Record<string, Unit>> = {
  hour: 'hour',
  hours: 'hour',
  hr: 'hour',
  hrs: 'hour',
  h: 'hour',
  hora: 'hour',
  horas: 'hour',
  day: 'day',
  days: 'day',
  dia: 'day',
  dias: 'day',
  week: 'week',
  weeks: 'week',
  wk: 'week',
  semana: 'week',
  semanas: 'week',
  month: 'month',
  months: 'month',
  mes: 'month',
  meses: 'month',
  quarter: 'quarter',
  quarters: 'quarter',
  trimestre: 'quarter',
  trimestres: 'quarter',
  semester: 'half',
  semesters: 'half',
  semestre: 'half',
  semestres: 'half',
  half: 'half',
  year: 'year',
  yr: 'year',
  years: 'year',
  ano: 'year',
  anos: 'year',
  ejercicio: 'year',
  weekend: 'weekend',
  finde: 'weekend',
  'fin de semana': 'weekend',
};

export const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  un: 1,
  una: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  'a couple of': 2,
  'couple of': 2,
  'par de': 2,
  couple: 2,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  doce: 12,
  catorce: 14,
  quince: 15,
  veinte: 20,
  treinta: 30,
  'un par de': 2,
};

/** As luxon counts: Monday is 1. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1,
  mondays: 1,
  mon: 1,
  lunes: 1,
  tuesday: 2,
  tue: 2,
  tues: 2,
  martes: 2,
  wednesday: 3,
  wed: 3,
  miercoles: 3,
  thursday: 4,
  thu: 4,
  thur: 4,
  thurs: 4,
  jueves: 4,
  friday: 5,
  fri: 5,
  viernes: 5,
  saturday: 6,
  sat: 6,
  sabado: 6,
  sunday: 7,
  sun: 7,
  domingo: 7,
};

export const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  jan: 1,
  enero: 1,
  ene: 1,
  february: 2,
  feb: 2,
  febrero: 2,
  march: 3,
  marzo: 3,
  april: 4,
  apr: 4,
  abril: 4,
  abr: 4,
  mayo: 5,
  june: 6,
  jun: 6,
  junio: 6,
  july: 7,
  jul: 7,
  julio: 7,
  august: 8,
  aug: 8,
  agosto: 8,
  september: 9,
  sept: 9,
  sep: 9,
  septiembre: 9,
  setiembre: 9,
  october: 10,
  oct: 10,
  octubre: 10,
  november: 11,
  nov: 11,
  noviembre: 11,
  december: 12,
  dec: 12,
  diciembre: 12,
  dic: 12,
};

/** Also verbs or other words: months only beside a number or behind a word that says so. */
export const SHY_MONTHS: Readonly<Record<string, number>> = { may: 5, mar: 3, ago: 8 };

export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  '1': 1,
  primer: 1,
  primero: 1,
  primera: 1,
  second: 2,
  '2': 2,
  segundo: 2,
  segunda: 2,
  third: 3,
  '3': 3,
  tercer: 3,
  tercero: 3,
  fourth: 4,
  '4': 4,
  cuarto: 4,
};

export const LAST = 'last|past|previous|prior|ultimo|ultima|pasado|pasada|anterior|preceding';
export const NEXT =
  'next|coming|following|upcoming|proximo|proxima|siguiente|que viene|que entra|entrante|venidero';
export const THIS = 'this|current|present|este|esta|presente|actual|en curso|corriente';
export const LASTS = 'ultimo|last|past|previous|latest|trailing|ultimos|ultimas|pasados|pasadas|recent';
export const NEXTS = 'next|coming|following|upcoming|proximos|proximas|siguientes';

/** The words above by language, for spelling and for telling the language. */
export const TIME_WORDS: Spoken = {
  en: `hours days weeks months quarter quarters semester years weekend one two three four five six seven eight nine ten
    couple monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december first second third fourth last past previous next coming following upcoming
    this current since after until before between ago older than through half versus compared comparison against
    relative compare comparing`,
  es: `horas dias semana semanas mes meses trimestre trimestres semestre ano anos finde dos tres cuatro cinco seis siete
    ocho nueve diez lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio
    agosto septiembre octubre noviembre diciembre primer segundo tercer cuarto ultimo ultima pasado pasada anterior
    proximo proxima siguiente viene este esta actual curso ultimos ultimas proximos proximas desde despues hasta antes
    entre hace partir frente respecto comparado comparada comparados comparacion compara comparar`,
};
