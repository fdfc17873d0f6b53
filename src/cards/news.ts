import { UNINSTALLED } from '../domain/channel.ts';
import type { LossNews, News } from '../domain/news.ts';
import type { NewsMessage } from './cards.ts';
import { drawDigest } from './digest-card.ts';
import { drawFlood } from './flood-card.ts';
import { drawPage } from './guide-cards.ts';
import type { Pen } from './pen.ts';
import { plainLine } from './plain-text.ts';
import { drawWatchNews } from './watch-cards.ts';

/** What is said in a conversation of no single lead. */
export function drawNews(pen: Pen, news: News): NewsMessage {
  switch (news.kind) {
    case 'watch':
      return drawWatchNews(pen, news);
    case 'channel-lost':
      return drawLoss(pen, news);
    case 'digest':
      return drawDigest(pen, news);
    case 'flood':
      return drawFlood(pen, news);
    case 'stored': {
      const { name, contentUrl, uniqueId } = news;
      const content = { uniqueId, fileType: 'csv' };
      const contentType = 'application/vnd.microsoft.teams.card.file.info';
      const summary = pen.say('export.stored', { name });
      return { attachment: { contentType, contentUrl, name, content }, summary };
    }
    case 'not-stored': {
      const text = pen.say('export.failed', { code: plainLine(news.code, 60) });
      return { text, summary: text };
    }
  }
}

/** What was lost, why, and what becomes of its leads. */
function drawLoss(pen: Pen, { channel, code, instead }: LossNews): NewsMessage {
  const { say } = pen;
  const title = say('loss.title', { channel: plainLine(channel, 120) });
  const why = code === UNINSTALLED ? say('loss.removed') : say('loss.refused', { code: plainLine(code, 60) });
  const then =
    instead === undefined ? say('loss.nowhere') : say('loss.instead', { channel: plainLine(instead, 120) });
  const page = {
    title: `⚠️ ${title}`,
    intro: [why, then, say('loss.back')],
    heading: [],
    rows: [],
    outro: [],
  };
  return { card: drawPage(pen, page), summary: title };
}
