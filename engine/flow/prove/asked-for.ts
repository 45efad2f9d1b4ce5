/**
 * A release that tells what of it is asked for: what is done with it hangs on nothing else. Steps and gates are called
 * `step file/name`, the words beside the steps `head file start`, what stands in the shared files `answers emergency`, and
 * the list of their names `answers`.
 */
import { filesOf } from '../check/together.ts';
import { settledBy, staleWith } from '../kernel/remember.ts';
import { conversationOf, programOf, type Prepared } from '../prepare.ts';
import type { Program } from '../program.ts';
import { bearingOn } from './bearing.ts';

export interface Listened {
  /** The same release, which is listened to. */
  readonly prepared: Prepared;
  /** Does something with it, and returns what was asked for meanwhile. */
  readonly during: <T>(work: () => T) => { readonly result: T; readonly asked: ReadonlySet<string> };
}

export function listenedTo(prepared: Prepared): Listened {
  let asked = new Set<string>();
  const ask = (name: string): void => void asked.add(name);
  const { release } = prepared;
  const flows = mapped(release.flows, (file) => telling(file, headCalled(file.id), ask));
  const shared = {
    flows,
    answers: telling(release.answers, 'answers', ask),
    replies: telling(release.replies, 'replies', ask),
    memory: telling(release.memory, 'memory', ask),
    lines: telling(release.lines, 'lines', ask),
  };
  const programs = new Map(
    [...prepared.programs].map(([id, program]): [string, Program] => {
      const nodes = new TellingMap(program.nodes, (name) => ask(stepCalled(id, name)));
      const told: Program = {
        file: flows[id] ?? program.file,
        nodes,
        get start() {
          ask(startCalled(id));
          return program.start;
        },
      };
      return [id, told];
    }),
  );
  const answersOf = new TellingMap(prepared.answersOf, (weight) => ask(weightCalled(weight)));
  return {
    prepared: { ...prepared, release: { ...release, ...shared }, programs, answersOf },
    during(work) {
      asked = new Set();
      return { result: work(), asked };
    },
  };
}

const stepCalled = (file: string, name: string): string => `step ${file}/${name}`;
const startCalled = (file: string): string => `start ${file}`;
const headCalled = (file: string): string => `head ${file}`;
const weightCalled = (weight: string | undefined): string => `answers that weigh ${weight}`;

/** All that can be asked for in the proof of a conversation, and what the answer is. */
export function answersTo(prepared: Prepared, conversation: string): ReadonlyMap<string, string> {
  const { release } = prepared;
  const flow = conversationOf(prepared, conversation);
  const { flows, answers, replies, memory, lines } = bearingOn(release, flow);
  const values = Object.entries(memory).map(([name, value]) => {
    return [name, [value, staleWith(release.memory, name), settledBy(release.memory, name)]] as const;
  });
  const shared = Object.entries({ answers, replies, memory: Object.fromEntries(values), lines });
  const steps = filesOf(release, flow).flatMap(({ id }) =>
    [...programOf(prepared, id).nodes].map(([name, node]) => [stepCalled(id, name), node] as const),
  );
  const entries = shared.flatMap(([what, all]) => [
    [what, Object.keys(all)] as const,
    ...Object.entries(all).map(([name, one]) => [`${what} ${name}`, one] as const),
  ]);
  const heads = flows.flatMap(({ id, head }) =>
    Object.entries(head).map(([field, content]) => [`${headCalled(id)} ${field}`, content] as const),
  );
  const starts = flows.map(({ id }) => [startCalled(id), programOf(prepared, id).start] as const);
  const weights = [...prepared.answersOf].map(([weight, names]) => [weightCalled(weight), names] as const);
  return new Map(
    [...steps, ...heads, ...starts, ...entries, ...weights].map(([name, one]) => [name, JSON.stringify(one)]),
  );
}

const mapped = <T>(all: Readonly<Record<string, T>>, to: (one: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, to(one)]));

/** Entries by name that tell when they are asked for. */
function telling<T extends object>(entries: T, what: string, ask: (name: string) => void): T {
  const names = new Map<string | symbol, string>(Object.keys(entries).map((name) => [name, `${what} ${name}`]));
  const askFor = (name: string | symbol): void => ask(names.get(name) ?? `${what} ${String(name)}`);
  return new Proxy(entries, {
    get(target, name): unknown {
      askFor(name);
      return Reflect.get(target, name);
    },
    has(target, name) {
      askFor(name);
      return Reflect.has(target, name);
    },
    getOwnPropertyDescriptor(target, name) {
      askFor(name);
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
    ownKeys(target) {
      ask(what);
      return Reflect.ownKeys(target);
    },
  });
}

class TellingMap<K, V> extends Map<K, V> {
  readonly #ask: (key: K) => void;

  constructor(entries: ReadonlyMap<K, V>, ask: (key: K) => void) {
    super();
    for (const [key, value] of entries) super.set(key, value);
    this.#ask = ask;
  }

  override get(key: K): V | undefined {
    this.#ask(key);
    return super.get(key);
  }

  override has(key: K): boolean {
    this.#ask(key);
    return super.has(key);
  }
}
