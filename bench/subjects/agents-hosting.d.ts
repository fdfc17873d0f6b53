/** The little that is used here of the Microsoft 365 Agents SDK: only the benchmark needs it installed. */
declare module '@microsoft/agents-hosting' {
  type TurnContext = {
    activity: { text: string; value?: unknown };
    sendActivity(what: string | object): Promise<unknown>;
    updateActivity(what: object): Promise<unknown>;
  };
  export class ActivityHandler {
    onMessage(handle: (context: TurnContext, next: () => Promise<void>) => Promise<void>): this;
    run(context: TurnContext): Promise<void>;
    protected onInvokeActivity(context: TurnContext): Promise<{ status: number; body: object }>;
  }
  export class CloudAdapter {
    constructor(settings: object);
    process(req: never, res: never, turn: (context: TurnContext) => Promise<void>): Promise<void>;
  }
  export function authorizeJWT(
    settings: object,
  ): (req: never, res: never, next: (error?: unknown) => void) => void;
}
