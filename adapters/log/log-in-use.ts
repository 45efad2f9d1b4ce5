/** Another process (or another part of this one) writes this log: a log has one writer. */
export class LogInUse extends Error {
  override readonly name = 'LogInUse';
  readonly folder: string;

  constructor(folder: string) {
    super(
      `The log in ${folder} is being written by another Elo. Stop that one first; commands that only read work beside it.`,
    );
    this.folder = folder;
  }
}
