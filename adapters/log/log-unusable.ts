import type { UnusableProblem } from './sqlite/open-database.ts';

/** The log cannot be opened or written. The message is a sentence for the operator: what, where, and what to do. */
export class LogUnusable extends Error {
  override readonly name = 'LogUnusable';
  readonly problem: UnusableProblem;

  constructor(problem: UnusableProblem, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.problem = problem;
  }
}
