import { expect } from 'chai';
import fc from 'fast-check';
import { COMMANDS } from '../../src/bot/commands.ts';
import { LOCALES } from '../../src/domain/words.ts';
import { inChannel, inGroupChat, inPersonal, someone, type Where } from '../support/activities.ts';
import { startDesk, type TestDesk } from '../support/desk.ts';
import { seedOf } from '../support/random.ts';
import { answerTo, AT_BOT, toBot } from './conversation.ts';

const ana = someone('Ana García');
const channel = inChannel();
const WHERE: Record<string, Where> = {
  channel,
  'group chat': inGroupChat(),
  'personal chat': inPersonal(ana),
};

const shouted = (text: string): string => text.toUpperCase();
const odd = (text: string): string =>
  text.replaceAll(/\p{L}/gu, (letter, at: number) =>
    at % 2 === 0 ? letter.toUpperCase() : letter.toLowerCase(),
  );
const same = (text: string): string => text;

/** What is asked, in which way of writing, and what the answer says in each scope. */
const ROWS: readonly [text: string, write: (text: string) => string, answer: RegExp, alone?: RegExp][] = [
  ['help', odd, /What I can do/],
  ['ayuda', shouted, /Qué puedo hacer/],
  ['commands', same, /What I can do/],
  ['hi', shouted, /What I can do/],
  ['help rules', odd, /Channels and rules.*subscribe spain azure urgent/],
  ['ayuda reglas', shouted, /Canales y reglas.*suscribir españa azure urgentes/],
  ['help people', shouted, /People and roles.*admins add @Ana/],
  ['ayuda personas', odd, /Personas y roles.*administradores añadir @Ana/],
  ['help subscribe', same, /Channels and rules/],
  ['help xyzzy', odd, /What I can do/],
  ['buenos días', odd, /Qué puedo hacer/],
  ['lead L-ZZZZ2', same, /I know no lead “L-ZZZZ2”/],
  ['history', odd, /I know no lead/],
  ['historial L-ZZZZ2', same, /No conozco ningún lead/],
  ['similares', shouted, /No conozco ningún lead/],
  ['subscriptions', odd, /Leads that no rule wants|No rule brings leads/],
  ['suscripciones', shouted, /Los leads que ninguna regla pide|Ninguna regla trae leads/],
  ['subscribe spain xyzzy', same, /Nothing is saved: I do not know xyzzy/, /in the channel or group chat/],
  ['suscribir españa xyzzy', same, /No se ha guardado nada: no conozco xyzzy/, /en el canal o chat de grupo/],
  ['subscribe spain', shouted, /subscribe leads from Spain/, /in the channel or group chat/],
  ['suscribe españa', odd, /suscribir leads de España/, /en el canal o chat de grupo/],
  ['unsubscribe france', odd, /no such rule/, /in the channel or group chat/],
  ['cancelar suscripción francia', shouted, /no tiene esa regla/, /en el canal o chat de grupo/],
  ['try spain urgent', shouted, /no lead in the last 30 days/],
  ['probar méxico', odd, /ningún lead en los últimos 30 días/],
  ['default here', shouted, /come here from now on/, /in the channel or group chat/],
  ['canal por defecto', odd, /llegan aquí los leads/, /en el canal o chat de grupo/],
  ['settings', odd, /Settings of this channel/, /belong to a channel/],
  ['ajustes', shouted, /Ajustes de este canal/, /son de un canal/],
  ['settings colour red', same, /I know these settings/, /belong to a channel/],
  ['configuración horario 25-26', same, /hacen falta horas de un día/, /son de un canal/],
  ['admins', odd, /The referral admins: Ana García/],
  ['administradores', shouted, /Los administradores de referencias: Ana García/],
  ['admins remove Ana García', same, /last referral admin cannot be removed/],
  ['managers', shouted, /no managers yet/],
  ['responsables', odd, /no hay responsables/],
  ['administradores añadir Nadie', shouted, /no conozco a nadie que se llame/i],
  ['xyzzy', odd, /Did you mean one of these\?/],
];

/** The run on Cosmos DB asks for fewer. */
const TEXTS = Number(process.env['RANDOM_TEXTS'] ?? 5_000);

describe('Chat', () => {
  let desk: TestDesk;
  before(async () => {
    desk = await startDesk();
    desk.connector.members('19:general@thread.tacv2', [ana]);
    await desk.install(ana, channel);
  });
  after(() => desk.stop());

  for (const [text, write, answer, alone] of ROWS) {
    for (const [place, where] of Object.entries(WHERE)) {
      const isMentioned = place === 'channel' || (place === 'group chat' && write !== same);
      const typed = isMentioned ? `${AT_BOT} ${write(text)}` : write(text);
      it(`answers “${typed}” in a ${place} with ${String(place === 'personal chat' ? (alone ?? answer) : answer)}`, async () => {
        const said = await answerTo(desk, ana, where, {
          text: typed,
          ...(isMentioned && { mentions: [toBot] }),
        });
        expect(said).to.match(place === 'personal chat' ? (alone ?? answer) : answer);
      });
    }
  }

  it(`answers ${TEXTS} random texts, each with words and none with an error`, async () => {
    const title = fc.constantFrom(
      ...COMMANDS.flatMap(({ titles }) => LOCALES.flatMap((locale) => titles[locale])),
    );
    const noise = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.lorem({ maxCount: 6 }),
    );
    const text = fc.oneof(
      noise,
      title,
      fc.tuple(title, noise).map((parts) => parts.join(' ')),
    );
    const texts = fc.sample(text, { numRuns: TEXTS, seed: seedOf('chat') });
    const places = Object.values(WHERE);
    const { calls, log } = await desk.watch(async () => {
      for (let at = 0; at < texts.length; at += 20)
        await Promise.all(
          texts.slice(at, at + 20).map(async (each, index) => {
            const { status } = await desk.say(ana, places[index % 3] ?? channel, each);
            expect(status, JSON.stringify(each)).to.equal(200);
          }),
        );
    });
    const said = calls.filter(({ body }) => 'recipient' in (body as object));
    expect(said).to.have.lengthOf.at.least(texts.length);
    for (const { body } of said) {
      const { text: words, attachments } = body as { text?: string; attachments?: unknown[] };
      expect((words ?? '').trim() !== '' || (attachments ?? []).length > 0).to.equal(true);
      expect(words ?? '').not.to.match(/went wrong on my side|Algo ha fallado/);
    }
    expect(log.filter((line) => line.includes('failed'))).to.deep.equal([]);
  }).timeout(180_000);
});
