import { expect } from 'chai';
import {
  countBy,
  essenceOf,
  isReminder,
  meansSomething,
  messageOf,
  postedApart,
  remindersInOutages,
  surplus,
  undisturbed,
} from './compare.ts';
import { makePlan } from './plan.ts';
import { run, type Ended } from './run.ts';
import { SEED } from '../support/random.ts';

const leads = Number(process.env['LEADS'] ?? 1000);

describe(`${leads} leads in twenty days, with and without outages and power cuts (SEED ${SEED})`, function () {
  this.timeout(600_000);
  const plan = makePlan(SEED, leads);
  let smooth: Ended;
  let rough: Ended;

  before(async () => {
    smooth = await run(plan, 'smooth');
    rough = await run(plan, 'rough');
  });

  after(() => {
    const counts = countBy([...smooth.leads.values()], (lead) =>
      lead.stage === 'archived' ? lead.outcome : lead.stage,
    );
    console.log(
      `      ${JSON.stringify(Object.fromEntries(counts))}, ${smooth.seen.length} and ${rough.seen.length} messages`,
    );
  });

  it('are all there in the end, and nothing waits to be done', () => {
    for (const { leads: ended } of [smooth, rough]) {
      expect(ended.size).to.equal(leads);
      for (const { effects, waiting } of ended.values())
        expect([effects.length, waiting]).to.deep.equal([0, false]);
    }
  });

  it('all came to a channel, but for those that had ended before they came', () => {
    for (const { leads: ended } of [smooth, rough])
      for (const lead of ended.values()) {
        const isLate = lead.stage === 'archived' && lead.archivedAt === lead.createdAt;
        expect(lead.posts.length > 0, `lead ${lead.externalId}`).to.equal(!isLate);
      }
  });

  it('end in the same states', () => {
    for (const [id, lead] of smooth.leads) {
      const other = rough.leads.get(id);
      expect(other && essenceOf(other), `lead ${id}`).to.deep.equal(essenceOf(lead));
    }
  });

  it('show their last state in every channel', () => {
    for (const { leads: ended, pictures } of [smooth, rough]) {
      for (const { externalId, posts, revision, stage } of ended.values())
        for (const { channel } of posts)
          expect(pictures.get(`${externalId} in ${channel}`)).to.deep.equal({ revision, stage });
    }
  });

  it('are spoken of in the same words at the same time while nothing disturbs', () => {
    const apart = postedApart(smooth.leads, rough.leads);
    const words = (ended: Ended) => {
      const alike = undisturbed(ended.seen, plan).filter(
        (seen) => !isReminder(seen) || !apart.has(`${seen.lead} ${seen.where}`),
      );
      return countBy(alike, (seen) => `${new Date(seen.at).toISOString()} ${messageOf(seen)}`);
    };
    expect([...surplus(words(rough), words(smooth)).keys()]).to.deep.equal([]);
    expect([...surplus(words(smooth), words(rough)).keys()]).to.deep.equal([]);
  });

  it('lose no word that is no reminder, and repeat one for each power cut at the most', () => {
    const words = ({ seen }: Ended) =>
      countBy(
        seen.filter((what) => !isReminder(what)),
        messageOf,
      );
    expect([...surplus(words(smooth), words(rough)).keys()]).to.deep.equal([]);
    const repeated = [...surplus(words(rough), words(smooth)).values()];
    expect(repeated.reduce((sum, times) => sum + times, 0)).to.be.at.most(rough.cutsMade);
    expect(rough.cutsMade).to.be.greaterThan(0);
  });

  it('are reminded of once after an outage, if there is anything left to remind of', () => {
    const apart = postedApart(smooth.leads, rough.leads);
    const alike = ({ seen }: Ended) => seen.filter(({ lead, where }) => !apart.has(`${lead} ${where}`));
    const after = remindersInOutages(alike(rough), plan);
    const due = remindersInOutages(alike(smooth), plan);
    for (const key of after.keys()) expect(due.has(key), key).to.equal(true);
    for (const [key, missed] of due) {
      const now = Number(key.split(' ')[0]);
      const sent = after.get(key) ?? [];
      const least = missed.some((what) => meansSomething(what, rough.leads.get(what.lead), now)) ? 1 : 0;
      expect(sent.length, key).to.be.within(least, 1);
      for (const { at } of sent) expect(at).to.equal(now);
    }
    expect(due.size).to.be.greaterThan(0);
  });
});
