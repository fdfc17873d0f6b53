/** What the demo prints once it is ready. */
export function greeting(at: { playground: string; bot: string; mailbox: string }): string {
  const { playground, bot, mailbox } = at;
  return `
Lead Desk is ready. Open

    ${playground}

and click "General" on the left: leads are arriving there, a new one every 20 seconds. One of them has little
more than four hours left: wait, and its thread gets the last reminder.

You are Megan Bowen. You put Lead Desk into the team, so you are its first referral admin: you may accept,
reject, edit, win and lose each lead. Adele Vance, Alex Wilber, Isaiah Langer, Lynne Robbins and
Patti Fernandez are members: they see the leads, and may claim them.

  Accept, Reject        open their forms in the card's place; leave something out to see what happens
  Undo                  takes it back for a minute (ten in real life); then the customer gets a mail, which
                        you can read on ${mailbox}
  Contact               shows names and numbers, to those who may act
  @Lead Desk help       in a channel, or plain "help" in Personal Chat: what you can ask
  demo/post-lead.sh     posts a lead of yours to ${bot}/api/leads

A reload of the page empties it (the Playground keeps nothing); leads go on arriving.
Ctrl+C ends the demo, and nothing is kept.
`;
}
