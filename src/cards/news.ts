import type { News } from '../domain/news.ts';
import type { NewsMessage } from './cards.ts';
import type { Pen } from './pen.ts';
import { plainLine } from './plain-text.ts';
import { drawWatchNews } from './watch-cards.ts';

/** What is said in a conversation of no single lead. */
export function drawNews(pen: Pen, news: News): NewsMessage {
  switch (news.kind) {
    case 'watch':
      return drawWatchNews(pen, news);
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
