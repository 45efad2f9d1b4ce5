/** Another process (or another part of this one) writes this vault or register. */
export class VaultInUse extends Error {
  override readonly name = 'VaultInUse';
  readonly folder: string;

  constructor(what: 'vault' | 'register', folder: string) {
    super(`The ${what} in ${folder} is being written by another Elo. Stop that one first.`);
    this.folder = folder;
  }
}
