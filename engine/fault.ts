/** Our own bug, or a release that does not fit the call: an assertion that ends one call and no other. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly problem: string;
  /** `file/step` or another place; never a value of the call. */
  readonly where: string;

  constructor(problem: string, where: string) {
    super(`${problem} at ${where}`);
    this.problem = problem;
    this.where = where;
  }
}

/** The value, or a fault that says what was missing and where. */
export function given<T>(value: T | undefined | null, problem: string, where: string): T {
  if (value === undefined || value === null) throw new Fault(problem, where);
  return value;
}
