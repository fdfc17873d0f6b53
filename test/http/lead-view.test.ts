import { expect } from 'chai';
import { viewOf } from '../../src/http/lead-view.ts';
import { aLead } from '../support/leads.ts';
import { NOW } from '../support/fixed-world.ts';

describe('What a source sees of a lead', () => {
  it('has nothing of how to reach the customer, even if history had', () => {
    const lead = aLead().accepted().build();
    const changes = {
      customer: { from: lead.customer, to: lead.customer },
      request: { to: lead.request },
      sender: { to: { kind: 'partner', email: 'desk@fabrikam.example' } },
      assignee: { to: 'Ana Ruiz' },
    };
    const entry = { at: NOW, by: { kind: 'source', name: 'website' }, action: 'update', changes } as const;
    const text = JSON.stringify(viewOf({ ...lead, history: [entry] }));
    expect(text).not.to.match(/Eva|contoso|600 000|fabrikam|ERP to the cloud/i);
    expect(text).to.contain(
      '"changes":{"customer":{},"request":{},"sender":{},"assignee":{"to":"Ana Ruiz"}}',
    );
  });

  it('has no end of a clock where there is none', () => {
    expect(JSON.parse(JSON.stringify(viewOf(aLead().informational().build())))).not.to.have.property(
      'expiresAt',
    );
  });
});
