import { expect } from 'chai';
import { lose, revive, type LivingChannel } from '../../src/domain/channel.ts';
import { ana, NOW, TENANT } from '../support/fixed-world.ts';

const reference: LivingChannel['reference'] = {
  ...{ serviceUrl: 'https://smba.example/emea/', conversationId: '19:a', conversationType: 'channel' },
  bot: { id: '28:bot', name: 'Lead Desk' },
};
const channel: LivingChannel = {
  ...{ tenantId: TENANT, id: '19:a', name: 'General', team: { id: '19:t', name: 'Sales' }, reference },
  ...{ installedAt: NOW, installedBy: ana, rules: [{ countries: ['ES'] }], rulesChosen: true },
  ...{ isDefault: true, locale: 'es', timeZone: 'Europe/Madrid', mentions: 'off' },
};

describe('A channel that is lost', () => {
  const lost = lose(channel, { at: NOW + 1, code: 'Uninstalled' });

  it('keeps neither the way to it nor who put the bot there', () => {
    const kept = JSON.stringify(lost);
    for (const dropped of ['smba', '28:bot', ana.id, ana.name]) expect(kept).to.not.contain(dropped);
  });

  it('keeps its rules and settings, and has them again when it comes back, by whatever way', () => {
    const moved = { ...reference, serviceUrl: 'https://smba.example/fr/' };
    const { installedBy, ...known } = channel;
    expect(installedBy).to.equal(ana);
    expect(revive(lost, moved)).to.deep.equal({ ...known, reference: moved });
  });

  it('is as it was if it was never lost, but for the newest way to it', () => {
    expect(revive(channel, reference)).to.deep.equal(channel);
  });
});
