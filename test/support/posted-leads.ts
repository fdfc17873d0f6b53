const counter = { next: 1 };

/** How to reach the customer of a posted lead: nothing of it may be seen by everybody. */
export const CONTACT = {
  name: 'Ana Ruiz',
  title: 'CIO',
  email: 'ana@contoso.example',
  phone: '+34 600 000 000',
};

/** A lead as a website would post it; each has an external id of its own. */
export function aPostedLead(more: object = {}): object {
  return {
    externalId: `web-${counter.next++}`,
    source: 'website',
    qualification: 'CustomerInquiry',
    contactRequested: true,
    customer: {
      companyName: 'Contoso',
      companySize: '51to250employees',
      address: { city: 'Madrid', region: 'MD', country: 'ES' },
      contacts: [CONTACT],
    },
    request: {
      message: 'We need help to move our ERP',
      products: ['Azure'],
      solutions: ['CloudMigration'],
      estimatedValue: { amount: 25_000, currency: 'EUR' },
    },
    sender: { kind: 'microsoft', name: 'Contoso account team' },
    ...more,
  };
}
