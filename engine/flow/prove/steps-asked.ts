/** A release that tells which of its steps it is asked for: what is done with it hangs on no other. */
import type { Prepared } from '../prepare.ts';
import type { Node, Program } from '../program.ts';

export interface StepsAsked {
  /** The same release, which is listened to. */
  readonly prepared: Prepared;
  /** Does something with it, and returns the steps and gates that were asked for meanwhile, `file/step`. */
  readonly during: <T>(work: () => T) => { readonly result: T; readonly steps: ReadonlySet<string> };
}

export function stepsAsked(prepared: Prepared): StepsAsked {
  let steps = new Set<string>();
  const programs = new Map(
    [...prepared.programs].map(([id, program]): [string, Program] => {
      return [id, { ...program, nodes: new AskedNodes(program.nodes, (name) => steps.add(`${id}/${name}`)) }];
    }),
  );
  return {
    prepared: { ...prepared, programs },
    during(work) {
      steps = new Set();
      return { result: work(), steps };
    },
  };
}

class AskedNodes extends Map<string, Node> {
  readonly #ask: (name: string) => void;

  constructor(nodes: ReadonlyMap<string, Node>, ask: (name: string) => void) {
    super();
    for (const [name, node] of nodes) super.set(name, node);
    this.#ask = ask;
  }

  override get(name: string): Node | undefined {
    this.#ask(name);
    return super.get(name);
  }

  override has(name: string): boolean {
    this.#ask(name);
    return super.has(name);
  }
}
