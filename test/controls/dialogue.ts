/** A dialogue at a chosen place, what is done with it, and everything that came of that in words. */
import { emptyDialogue, type Dialogue, type Frame, type Note } from '../../engine/flow/kernel/dialogue.ts';
import { beginTurn, hear, type Act, type Heard, type Turn } from '../../engine/flow/kernel/kernel.ts';
import { liveWorld } from '../../engine/flow/kernel/live-world.ts';
import { compile } from '../../engine/flow/machine.ts';
import { prepare, type Prepared } from '../../engine/flow/prepare.ts';
import { canonicalJson } from '../../engine/canonical-json.ts';
import type { Release } from '../../engine/flow/release.ts';
import type { Remembered } from '../../engine/values.ts';
import { testRelease } from './release.ts';

export const prepared = (changes: Partial<Release> = {}): Prepared => prepare('sha256:test', testRelease(changes));
export const small = prepared();

/** The machines with the ways of one node on one event taken out of the compiled configuration, and not out of the flow. */
export function withoutEdge(from: Prepared, file: string, node: string, on: string): Prepared {
  const config = structuredClone(from.machines.get(file)?.config);
  if (config?.states[node]?.on?.[on] === undefined) throw new Error(`${file}/${node} has no way by "${on}"`);
  delete config.states[node].on[on];
  return { ...from, machines: new Map(from.machines).set(file, compile(config)) };
}

/** `visit/find > find_time/offer`: the conversation, then its parts; `! worry/answer` is an interruption. */
export function at(place: string, rest: Partial<Omit<Dialogue, 'frames'>> = {}): Dialogue {
  const frames = place.split(' ! ').flatMap((stretch, i) =>
    stretch.split(' > ').map((where, j): Frame => {
      const [file = '', step = ''] = where.split('/');
      return { file, step, role: j > 0 ? 'part' : i > 0 ? 'interruption' : 'conversation' };
    }),
  );
  return { ...emptyDialogue, memory: met, ...rest, frames };
}

/** Somebody was understood before: this is not what most tests are about. */
export const met: Readonly<Record<string, Remembered>> = { person_met: 'yes' };

export interface Happened {
  readonly acts: readonly string[];
  readonly dialogue: Dialogue;
  readonly place: string;
}

/** Does something to a dialogue and tells all that came of it, in order. The dialogue that is given is frozen throughout. */
export function happens(dialogue: Dialogue, what: (turn: Turn) => void, release = small, open = true): Happened {
  const turn = beginTurn(release, liveWorld(release, { clinic_is_open: open }), freeze(dialogue));
  what(turn);
  return { acts: turn.acts.map(tell), dialogue: turn.dialogue, place: placeOf(turn.dialogue) };
}

export type Said = string | readonly [name: string, value: Remembered | null];

/** What a person said: answers by name, values as pairs, in the order in which an interpreter is sure of them. */
export const says =
  (...said: readonly Said[]) =>
  (turn: Turn): void =>
    hear(turn, heard(...said));

export const heard = (...said: readonly Said[]): Heard => ({
  answers: said.filter((one) => typeof one === 'string'),
  values: said.flatMap((one) =>
    typeof one === 'string' ? [] : [{ name: one[0], value: one[1] as Heard['values'][number]['value'] }],
  ),
  heard_out: true,
  of: 7,
});

export const placeOf = ({ frames }: Dialogue): string =>
  frames
    .map(({ file, step, role }, i) => `${i === 0 ? '' : role === 'interruption' ? ' ! ' : ' > '}${file}/${step}`)
    .join('');

export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

/** One act in words. Nothing of it is left out but the conditions that were read, which `whyOf` tells. */
function tell(act: Act): string {
  switch (act.act) {
    case 'note':
      return tellNote(act.note);
    case 'say':
      return `say ${act.line}${act.again ? ' again' : ''}${act.legal ? ' in full' : ''}${act.slow ? ' slowly' : ''}`;
    case 'do':
      return `do ${act.effect}`;
    case 'let_go':
      return `let go of ${act.hold.attempt}`;
    case 'end':
      return `end ${act.ending}`;
  }
}

function tellNote(note: Note): string {
  switch (note.type) {
    case 'TransitionTaken': {
      const { frame, to, edge, cause, gate, entry } = note.data;
      const passed = gate === 'none' ? '' : `, ${gate}${entry === null ? '' : ` ${entry}`}`;
      return `${frame}:${to.file}/${to.step} (${cause} ${edge}${passed})`;
    }
    case 'ValueRemembered': {
      const { name, value, from } = note.data;
      const shown = typeof value === 'string' ? value : value === null ? '(personal)' : canonicalJson(value);
      return `know ${name}=${shown} (${from})`;
    }
    case 'ValuesForgotten':
      return `forget ${note.data.names.join(', ')} (${note.data.because})`;
    case 'SignalCounted':
      return `count ${note.data.signal} ${note.data.in_a_row}`;
    case 'UtteranceKept':
      return `keep ${[...note.data.answers, ...note.data.values.map(({ name }) => name)].join(', ')}`;
    case 'KeptUtteranceHeard':
      return 'hear what was kept';
    case 'InputIgnored':
      return `ignore ${note.data.what}: ${note.data.reason}`;
  }
}
