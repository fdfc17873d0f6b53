import { expect } from 'chai';
import { SAMPLE_COUNT, sampleLead, type LeadToPost } from '../../demo/sample-leads.ts';
import { makeLeadSchema } from '../../src/http/lead-schema.ts';

const NOW = Date.UTC(2026, 10, 24, 9);
const samples = Array.from({ length: SAMPLE_COUNT }, (_, n) => sampleLead(n, NOW));

describe('The sample leads of the demo', () => {
  for (const sample of samples) {
    it(`take in ${sample.customer.companyName}`, () => {
      const { error } = makeLeadSchema({ now: () => NOW }).safeParse(sample);
      expect(error?.issues).to.equal(undefined);
    });
  }

  it('show every kind of lead', () => {
    const kinds: ((lead: LeadToPost) => boolean)[] = [
      (lead) => lead.contactRequested === true,
      (lead) => lead.qualification === 'MarketingQualified',
      (lead) => lead.qualification === 'SalesQualified',
      (lead) => lead.callToAction === 'FreeTrial',
      (lead) => lead.expiresAt === '2026-11-24T14:00:00.000Z',
      (lead) => lead.locale === 'es',
    ];
    for (const isOfKind of kinds) expect(samples.some(isOfKind), isOfKind.toString()).to.equal(true);
  });

  it('come again as new leads after the last one', () => {
    const again = sampleLead(SAMPLE_COUNT, NOW);
    expect(again.customer).to.deep.equal(sampleLead(0, NOW).customer);
    expect(again.externalId).not.to.equal(sampleLead(0, NOW).externalId);
  });

  it('name no address outside the domain that is kept for examples', () => {
    const text = JSON.stringify(samples);
    const hosts = [...text.matchAll(/(?:@|\/\/)([\w.-]+)/g)].map(([, host]) => host);
    expect(hosts.filter((host) => host?.endsWith('.example') !== true)).to.deep.equal([]);
  });
});
