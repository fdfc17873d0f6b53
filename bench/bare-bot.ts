import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
} from 'botbuilder';
import restify from 'restify';

/** A bot that does nothing: a constant card for a click, an echo for a message. What Lead Desk is measured against. */
const CARD = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: Array.from({ length: 30 }, (_, n) => ({
    type: 'TextBlock',
    text: `Line ${n} of a card as long as a lead's`,
    wrap: true,
  })),
};

class BareBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(context.activity.text);
      await next();
    });
  }

  protected override onInvokeActivity(): Promise<InvokeResponse> {
    const type = 'application/vnd.microsoft.card.adaptive';
    return Promise.resolve({ status: 200, body: { statusCode: 200, type, value: CARD } });
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new BareBot();
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request as never, response as never, (context) => bot.run(context));
});
server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  console.log(`Bare bot listens on ${server.url}`);
});
