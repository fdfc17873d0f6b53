import { expect } from 'chai';
import { contactsMayBeShown, isInformational, isOverdue, isUrgent } from '../../src/domain/lead.ts';
import { rolesOf } from '../../src/domain/people.ts';
import { HOUR } from '../../src/domain/time.ts';
import { CALLS_TO_ACTION, QUALIFICATIONS } from '../../src/domain/words.ts';
import { ana, ben } from '../support/fixed-world.ts';
import { aLead, type LeadBuilder } from '../support/leads.ts';
import { carla } from './acting.ts';

const urgent = aLead().urgent();

/** Whether it is urgent, whether it is overdue, and whether its contact data may be shown. */
const LEADS: Record<string, [LeadBuilder, boolean, boolean, boolean]> = {
  'that asks for no contact': [aLead(), false, false, true],
  'that asks to be contacted': [urgent, true, false, true],
  'whose customer was contacted': [urgent.contactedBy(carla), false, false, true],
  'whose contact clock has ended': [urgent.overdue(), false, true, true],
  'whose customer was contacted late': [
    urgent
      .overdue()
      .after(73 * HOUR)
      .contactedBy(carla),
    false,
    false,
    true,
  ],
  'that was accepted in time': [urgent.accepted(), false, false, true],
  'that was accepted late': [
    urgent
      .overdue()
      .after(73 * HOUR)
      .accepted(),
    false,
    false,
    true,
  ],
  'that was rejected': [urgent.rejected(), false, false, false],
  'that has expired': [urgent.expired(), false, false, false],
  'that was won': [urgent.won(), false, false, true],
  'that was lost': [urgent.lost(), false, false, true],
  'that was an error': [urgent.failed(), false, false, true],
  'that is informational': [urgent.informational(), false, false, true],
};

describe('a lead', () => {
  for (const [which, [builder, isFlaming, isLate, mayBeShown]] of Object.entries(LEADS)) {
    const words = [
      isFlaming ? 'urgent' : '',
      isLate ? 'overdue' : '',
      mayBeShown ? '' : 'without contact data',
    ];
    it(`${which} is ${words.filter((word) => word !== '').join(', ') || 'nothing of that kind'}`, () => {
      const lead = builder.build();
      expect([isUrgent(lead), isOverdue(lead), contactsMayBeShown(lead)]).to.deep.equal([
        isFlaming,
        isLate,
        mayBeShown,
      ]);
    });
  }

  it('is informational if it came straight from the customer and asks for something else than contact', () => {
    const informational = QUALIFICATIONS.flatMap((qualification) =>
      CALLS_TO_ACTION.filter((callToAction) => isInformational({ qualification, callToAction })).map(
        (callToAction) => `${qualification} ${callToAction}`,
      ),
    );
    expect(informational).to.deep.equal([
      'CustomerInquiry GetItNow',
      'CustomerInquiry FreeTrial',
      'CustomerInquiry TestDrive',
    ]);
  });
});

describe('the roles of a person', () => {
  it('are what the directory says, and member for everybody', () => {
    const directory = { admins: [ana], managers: [ana, ben] };
    expect(rolesOf(directory, 'ana')).to.have.members(['admin', 'manager', 'member']);
    expect(rolesOf(directory, 'ben')).to.have.members(['manager', 'member']);
    expect(rolesOf(directory, 'carla')).to.deep.equal(['member']);
  });
});
