import type { Roster } from '../ports/roster.ts';
import { makeCarryOut } from './carry-out.ts';
import { makeChangeLead, type ChangeLead } from './change-lead.ts';
import { makeChangeSettings, type ChangeSettings } from './change-settings.ts';
import { makeChannels, type Channels } from './channels.ts';
import { makeChats } from './chats.ts';
import { makeDeliver, type Deliver } from './deliver.ts';
import { makeDigests, type Digests, type PrintQuery } from './digests.ts';
import { makeDirectories, type Directories } from './directory.ts';
import { makeFloods, type Floods } from './floods.ts';
import { makeFollowPolicy } from './follow-policy.ts';
import { makeFreeLeads, type FreeLeads } from './free-leads.ts';
import { makeInstallation, type Installation } from './installation.ts';
import { makeLeadFigures, type LeadFigures } from './lead-figures.ts';
import { makeLeadGroups, type LeadGroups } from './lead-groups.ts';
import { makeLeadLists, type LeadLists } from './lead-lists.ts';
import { makeLookAtLeads, type LookAtLeads } from './look-at-leads.ts';
import { makeLosses } from './losses.ts';
import { makeMembership, type InDoubt, type Membership } from './membership.ts';
import { makeMoveLeads } from './move-leads.ts';
import { makeOwnCard, type OwnCard } from './own-card.ts';
import type { Parts } from './parts.ts';
import { makeReceiveLead, type ReceiveLead } from './receive-lead.ts';
import { makeSealOpenLeads } from './seal-open-leads.ts';
import { makeTick, type Tick } from './tick.ts';
import { makeTimedRecords, type TimedRecords } from './timed-records.ts';
import { makeWatches, type ReadWatch, type Watches } from './watches.ts';
import { makeWhereabouts } from './whereabouts.ts';

/** What Lead Desk does for those who ask, and by itself. */
export type UseCases = {
  changeLead: ChangeLead;
  receiveLead: ReceiveLead;
  look: LookAtLeads;
  lists: LeadLists;
  figures: LeadFigures;
  groups: LeadGroups;
  watches: Watches;
  digests: Digests;
  floods: Floods;
  ownCard: OwnCard;
  changeSettings: ChangeSettings;
  channels: Channels;
  directories: Directories;
  membership: Membership;
  installation: Installation;
  freeLeads: FreeLeads;
  /** Takes up what is due, and first of all follows a policy that has changed. */
  tick: Tick;
  /** What is carried out in the background. */
  deliver: Deliver;
  timed: TimedRecords;
};

/** What is known outside of the application: who is where, and how the chat words things. */
export type Around = {
  roster: Roster;
  /** Who counts as a member where that cannot be found out. */
  inDoubt: InDoubt;
  /** Differs when a setting that moves clocks has changed (see follow-policy). */
  policyMark: string;
  print: PrintQuery;
  /** Reads the numbers that are watched, given who may be named in them. */
  readWatch: (people: LookAtLeads['people']) => ReadWatch;
  /** Asks for a tick at once. */
  soon: () => void;
};

/** Puts the use cases together; each takes the others that it uses. */
export function makeUseCases(parts: Parts, around: Around): UseCases {
  const { roster, inDoubt, policyMark, print, readWatch, soon } = around;
  const channels = makeChannels(parts);
  const chats = makeChats(parts);
  const directories = makeDirectories(parts);
  const rooms = { channels, chats, directories };
  const whereabouts = makeWhereabouts(roster, rooms);
  const membership = makeMembership(parts.clock, { ...rooms, whereabouts, roster }, inDoubt);
  const losses = makeLosses(parts, { ...rooms, moveLeads: () => moveLeads });
  const floods = makeFloods(parts, { channels, losses, ownCard: () => ownCard, timed: () => timed });
  const digests = makeDigests(parts, { ...rooms, losses, print });
  const carryOut = makeCarryOut(parts, { ...rooms, losses, whereabouts, membership, floods });
  const deliver = makeDeliver(parts, { channels, floods, carryOut });
  const moveLeads = makeMoveLeads(parts, { channels, deliver });
  const ownCard = makeOwnCard(parts, channels, deliver);
  const changeLead = makeChangeLead(parts, channels, deliver);
  const receiveLead = makeReceiveLead(parts, { channels, changeLead, deliver });
  const look = makeLookAtLeads(parts, { channels, directories, roster });
  const watches = makeWatches(parts, {
    ...{ channels, membership },
    read: readWatch((tenant) => look.people(tenant)),
  });
  const timed = makeTimedRecords(parts, {
    watch: (watch) => watches.wake(watch),
    loss: (loss) => losses.wake(loss),
    floodCard: (card) => floods.wake(card),
    digest: (digest) => digests.wake(digest),
  });
  const sealOpenLeads = makeSealOpenLeads(parts, channels);
  const followPolicy = makeFollowPolicy(parts, { mark: policyMark, sealOpenLeads });
  const takeUpDue = makeTick(parts, channels, { deliver, timed });

  return {
    ...{
      changeLead,
      receiveLead,
      look,
      watches,
      digests,
      floods,
      ownCard,
      channels,
      directories,
      membership,
    },
    ...{ deliver, timed },
    lists: makeLeadLists(parts),
    figures: makeLeadFigures(parts),
    groups: makeLeadGroups(parts),
    changeSettings: makeChangeSettings(parts, { channels, digests, sealOpenLeads }),
    installation: makeInstallation(parts, { ...rooms, losses, tick: soon }),
    freeLeads: makeFreeLeads(parts, { channels, roster, changeLead }),
    tick: async (tenantId) => {
      await followPolicy(tenantId);
      await takeUpDue(tenantId);
    },
  };
}
