import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';
import { cardMessage, CLICKED, editedPost, isPlain } from './bare-answers.ts';

/** A bot that does nothing, made as the samples of the SDK are: what Lead Desk is measured against. */
class BareBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const { text } = context.activity;
      await context.sendActivity(isPlain(text) ? text : (cardMessage() as Partial<Activity>));
      await next();
    });
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const id = editedPost(context.activity.value);
    if (id !== undefined) await context.updateActivity({ ...(cardMessage() as Partial<Activity>), id });
    return CLICKED;
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
  console.log(`The bot listens on ${server.url}`);
});
