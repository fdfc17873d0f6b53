/** The last questions written down before they were tried. */
export const ASKED_EN: readonly (readonly [sentence: string, understood: string])[] = [
  ['pull me all leads accepted by Ana since 1 october', 'list | accepted=2026-10-01.. assigneeId=u-ana'],
  ['what expired on us last week', 'list | archived=2026-11-09..2026-11-15 outcomes=expired'],
  ['leads in manufacturing worth 50k to 100k', 'list | industries=Manufacturing value=50000..100000'],
  ['how many of our leads are from argentina', 'count | countries=AR'],
  ['any reply pending for Tailspin Toys?', 'list | stages=received words=Tailspin Toys | ignored: reply'],
  ['deals closing in the next two weeks', 'list | closes=2026-11-18..2026-12-02'],
  ['show rejections by reason for q3', 'count by reason | archived=2026-07-01..2026-09-30 outcomes=rejected'],
  ['leads bob hasnt answered', 'list | assigneeId=u-bob stages=received'],
  ['m365 e5 leads in the uk', 'list | countries=GB products=Microsoft365 | ignored: e5'],
  [
    'top sellers this quarter by won deals',
    'count by assignee | archived=2026-10-01..2026-12-31 outcomes=won',
  ],
  ['new leads since friday', 'list | received=2026-11-13..'],
  ['lost leads w/out reason', 'list | outcomes=lost | ignored: reason'],
  ['how did we do in h1', 'figures | received=2026-01-01..2026-06-30'],
  ['urgnt leads unasigned', 'list expiring | unassigned=true urgency=urgent'],
  ['leads from Proseware that we won', 'list | outcomes=won words=Proseware'],
  ['which reps have open leads', 'count by assignee | stages=received+accepted'],
  ['show latest 10 marketplace leads', 'list top 10 | qualifications=CustomerInquiry'],
  [
    'number of leads this week compared to last week',
    'count | received=2026-11-16..2026-11-22 | ignored: compared to last week',
  ],
  ['consulting leads in canada', 'list | countries=CA services=ConsultingAndProfessional'],
  ['avg time to close', 'figures'],
];
