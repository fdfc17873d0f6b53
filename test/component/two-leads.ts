import { expect } from 'chai';
import { inChannel, someone } from '../support/activities.ts';
import { startDesk, type LeadView, type TestDesk } from '../support/desk.ts';
import { STEPS } from './steps.ts';

export const ana = someone('Ana García');
export const channel = inChannel();

/** A desk with one lead that is received and one that is accepted, which nothing wrong may change. */
export type TwoLeads = {
  desk: TestDesk;
  received: { id: string };
  accepted: { id: string };
  nothingChanged: (calls: readonly unknown[], log: readonly string[]) => Promise<void>;
};

export async function startTwoLeads(): Promise<TwoLeads> {
  const desk = await startDesk();
  await desk.install(ana, channel);
  const received = await desk.leadInChannel();
  const accepted = await desk.leadInChannel();
  await desk.click(ana, channel, { ...STEPS.accept, leadId: accepted.id });
  await desk.settle();
  const views = (): Promise<LeadView[]> => Promise.all([received, accepted].map(({ id }) => desk.lead(id)));
  const asTheyWere = await views();
  return {
    desk,
    received,
    accepted,
    nothingChanged: async (calls, log) => {
      expect(calls).to.deep.equal([]);
      expect(log).to.deep.equal([]);
      expect(await views()).to.deep.equal(asTheyWere);
    },
  };
}
