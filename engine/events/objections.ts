/** Objections, answered honestly at most twice; `overcome` says that the call went on, never that somebody was pressed. */
import { z } from 'zod';
import { fact } from '../fact.ts';
import { name } from '../values.ts';

export const objectionEvents = {
  ObjectionRaised: fact('elo', { kind: name }),
  ObjectionAnswered: fact('elo', { kind: name, strategy: name, round: z.int().min(1), line: name }),
  ObjectionOvercome: fact('elo', { kind: name }),
  ObjectionStood: fact('elo', { kind: name }),
} as const;
