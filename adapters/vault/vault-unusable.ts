import type { UnusableProblem } from '../log/sqlite/open-database.ts';

/** The vault or register cannot be opened or written. The message is a sentence for the operator: what, where, what to do. */
export class VaultUnusable extends Error {
  override readonly name = 'VaultUnusable';
  readonly problem: UnusableProblem | 'wrapping_key';

  constructor(problem: UnusableProblem | 'wrapping_key', sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.problem = problem;
  }
}
