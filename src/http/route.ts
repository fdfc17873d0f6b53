import type { Request, Response } from 'restify';
import type { Answer } from './answer.ts';

/** One address. */
export type Route = {
  method: 'GET' | 'POST';
  path: string;
  handle: (req: Request, res: Response) => Promise<Answer>;
};
