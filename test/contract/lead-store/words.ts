import { expect } from 'chai';
import type { LeadStore } from '../../../src/ports/lead-store.ts';
import { TENANT } from '../../support/fixed-world.ts';
import { aLead } from '../../support/leads.ts';
import { emptyStore, filledStore, type Open } from '../opened.ts';

const LEAD = aLead(7)
  .from({
    companyName: 'Muñoz & Söhne GmbH',
    contacts: [{ name: 'Zoë Straßer', email: 'zoe@example.com', phone: '+34 611 222 333' }],
  })
  .in('ES', 'Málaga')
  .asking({
    message: 'Necesitamos ayuda con informática, IT y vitamin C. 10% más rápido!',
    products: ['Dynamics365'],
    solutions: ['CloudMigration'],
    industries: ['Healthcare'],
  })
  .with({ sender: { kind: 'microsoft', name: 'Ola Nordmann', email: 'ola@microsoft.example' } })
  .accepted({ dealName: 'Projekt Überblick', notes: 'Llamar el jueves', crmId: 'CRM-4711' })
  .build();

const FOUND = [
  'Muñoz',
  'munoz',
  'MUÑOZ',
  'mun\u0303oz',
  'sohne',
  'zoe straßer',
  'STRASSER',
  'malaga',
  'Málaga informatica',
  'INFORMÁTICA necesitamos',
  'migration',
  'cloudmig',
  'dynamics',
  '365',
  'health',
  'nordmann',
  'uberblick projekt',
  'jueves',
  'crm-4711',
  'L-00007',
  '00007 munoz',
  'it',
  'gm',
  'c',
  'vitamin C',
  '  munoz ,  "malaga" ',
  '10%',
  '',
  ' ... ',
];

const NOT_FOUND = [
  'contoso',
  'munoz contoso',
  'munozz',
  'zoe@nowhere',
  'zoe@example.com',
  '611',
  'ez',
  'v',
  'munozmalaga',
  "' OR 1=1 --",
  'NOT contoso',
  'munoz OR contoso',
  'mun*z',
];

export function wordsContract(open: Open): void {
  describe('words', () => {
    const store = filledStore(open, ({ leads }) => leads.create(LEAD));

    for (const words of FOUND) {
      it(`find the lead by ${JSON.stringify(words)}`, async () => {
        expect(await refs(store().leads, words)).to.deep.equal(['L-00007']);
      });
    }
    for (const words of NOT_FOUND) {
      it(`do not find the lead by ${JSON.stringify(words)}`, async () => {
        expect(await refs(store().leads, words)).to.deep.equal([]);
      });
    }
  });

  describe('words of a lead that changes', () => {
    const store = emptyStore(open);

    it('find what it holds now, and no longer what it held', async () => {
      const { leads } = store();
      await leads.create(aLead(1).asking({ message: 'elephants' }).build());
      await leads.create(aLead(2).asking({ message: 'elephants' }).build());
      const stored = await leads.get(aLead(1).build());
      await leads.replace({
        lead: aLead(1).asking({ message: 'giraffes' }).build(),
        version: stored?.version ?? '',
      });
      expect(await refs(leads, 'elephants')).to.deep.equal(['L-00002']);
      expect(await refs(leads, 'giraffes')).to.deep.equal(['L-00001']);
      expect(await refs(leads, 'contoso')).to.deep.equal(['L-00001', 'L-00002']);
    });

    it('are not those of a change that was refused', async () => {
      const { leads } = store();
      await leads.create(aLead().build());
      await leads.replace({ lead: aLead().asking({ message: 'giraffes' }).build(), version: 'never' });
      await leads.create(aLead().asking({ message: 'elephants' }).build());
      await leads.create(aLead(2).as({ ref: 'L-00001' }).asking({ message: 'rhinos' }).build());
      expect(await refs(leads, 'giraffes')).to.deep.equal([]);
      expect(await refs(leads, 'elephants')).to.deep.equal([]);
      expect(await refs(leads, 'rhinos')).to.deep.equal([]);
    });

    it('find nothing of another tenant', async () => {
      const { leads } = store();
      await leads.create(aLead().of('tenant-2').build());
      expect(await refs(leads, 'contoso')).to.deep.equal([]);
    });
  });
}

async function refs(leads: LeadStore, words: string): Promise<string[]> {
  const page = await leads.find({ tenantId: TENANT, filter: { words }, sort: 'oldest', limit: 10 });
  expect(await leads.count({ tenantId: TENANT, filter: { words } })).to.equal(page.leads.length);
  return page.leads.map((lead) => lead.ref);
}
