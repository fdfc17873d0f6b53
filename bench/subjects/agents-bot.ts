import { ActivityHandler, authorizeJWT, CloudAdapter } from '@microsoft/agents-hosting';
import restify, { type Request, type Response } from 'restify';
import { cardMessage, CLICKED, editedPost, isPlain } from './bare-answers.ts';

type TurnContext = Parameters<ActivityHandler['run']>[0];

/** The same bot on the SDK that comes after the Bot Framework's. */
class BareBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const { text } = context.activity;
      await context.sendActivity(isPlain(text) ? text : cardMessage());
      await next();
    });
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<typeof CLICKED> {
    const id = editedPost(context.activity.value);
    if (id !== undefined) await context.updateActivity({ ...cardMessage(), id });
    return CLICKED;
  }
}

const adapter = new CloudAdapter({});
const authorize = authorizeJWT({});
const bot = new BareBot();

function authorized(request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    authorize(request as never, response as never, (error) => {
      if (error === undefined) resolve();
      else reject(new Error('Not let in', { cause: error }));
    });
  });
}

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await authorized(request, response);
  await adapter.process(request as never, response as never, (context) => bot.run(context));
});
server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  console.log(`The bot listens on ${server.url}`);
});
