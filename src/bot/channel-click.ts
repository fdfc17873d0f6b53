import type { Typed } from '../domain/forms.ts';
import type { Way } from './card-request.ts';
import type { Audience, Desk } from './desk.ts';
import type { Reply } from './replies.ts';

/** A click on a card about the channel in which it stands. */
export type ChannelClick = { inputs: Typed; way: Way; audience: Audience };
export type ServeChannel = (desk: Desk, click: ChannelClick) => Promise<Reply>;
