/** A command that cannot go on says why in a sentence, and exits: 2 for bad input or environment, 1 for "not fine". */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly exit: 1 | 2;

  constructor(sentence: string, exit: 1 | 2 = 2) {
    super(sentence);
    this.exit = exit;
  }
}
