import { expect } from 'chai';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { NOW } from '../support/fixed-world.ts';
import { received, does, isRefused, isUnchanged, website, update } from './acting.ts';

describe('what the source says anew', () => {
  const by = website;
  const lead = received.build();

  it('changes what it names and leaves the rest', () => {
    const next = does(lead, update({ customer: { companyName: 'Contoso Iberia', contacts: [] } }), { by });
    expect(next.customer).to.deep.equal({ ...lead.customer, companyName: 'Contoso Iberia' });
    expect(next.request).to.deep.equal(lead.request);
  });

  it('changes nothing when it says the same, however it is written', () => {
    const { companyName, contacts, address } = lead.customer;
    isUnchanged(lead, update({}), { by }, 'same');
    isUnchanged(
      lead,
      update({
        customer: { contacts, address: { country: 'ES', region: 'MD', city: 'Madrid' }, companyName },
      }),
      { by },
      'same',
    );
    expect(address).to.deep.equal({ city: 'Madrid', region: 'MD', country: 'ES' });
    isUnchanged(
      lead,
      update({ request: { products: [], services: [], solutions: [], industries: [] } }),
      { by },
      'same',
    );
  });

  it('tells history what changed, but never contact data', () => {
    const contacts = [{ name: 'Secret Name', email: 'secret@contoso.example' }];
    const next = does(lead, update({ customer: { ...lead.customer, contacts } }), { by });
    expect(next.customer.contacts).to.deep.equal(contacts);
    expect(JSON.stringify(next.history)).not.to.match(/secret/i);
    expect(next.history.at(-1)?.changes).to.deep.equal({ customer: {} });
  });

  it('moves the answer clock, and remembers when', () => {
    const next = does(lead, update({ expiresAt: NOW + 2 * DAY }), { by, at: NOW + HOUR });
    expect([next.expiresAt, next.expirySetAt]).to.deep.equal([NOW + 2 * DAY, NOW + HOUR]);
    expect(next.history.at(-1)?.changes).to.deep.equal({
      expiresAt: { from: NOW + 14 * DAY, to: NOW + 2 * DAY },
    });
  });

  it('starts the contact clock from the receipt, or stops it', () => {
    const urgent = does(lead, update({ contactRequested: true }), { by, at: NOW + HOUR });
    expect(urgent.contactBy).to.equal(NOW + 72 * HOUR);
    expect(does(urgent, update({ contactRequested: false }), { by })).not.to.have.property('contactBy');
  });

  it('takes the clocks from a lead that needs no answer any more', () => {
    const next = does(received.urgent().build(), update({ callToAction: 'FreeTrial' }), { by });
    expect(next).not.to.have.any.keys('expiresAt', 'contactBy');
  });

  it('gives a lead the whole window when it needs an answer only from now on', () => {
    const at = NOW + 20 * DAY;
    const next = does(received.informational().build(), update({ callToAction: 'ContactMe' }), { by, at });
    expect([next.expiresAt, next.expirySetAt]).to.deep.equal([at + 14 * DAY, at]);
  });

  it('is not heard on an archived lead', () => {
    isRefused(received.rejected().build(), update({ locale: 'pt' }), { by }, 'lead.stage_forbids');
  });
});
