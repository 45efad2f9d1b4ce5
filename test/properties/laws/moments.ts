/** Where a conversation can wait, taken from its files, and for each such step a call that stands there. */
import { talkOf, type Call } from '../../../engine/call/call.ts';
import type { Draft } from '../../../engine/event.ts';
import { openInterruption } from '../../../engine/flow/kernel/dialogue.ts';
import { conversationOf, programOf, type Prepared } from '../../../engine/flow/prepare.ts';
import type { Step } from '../../../engine/flow/schema/flow-file.ts';
import { randomCall } from '../../controls/random-calls.ts';
import { waysOn } from './ways-on.ts';

/** The last words of each line that was said in a call. */
export type Words = ReadonlyMap<string, string>;

export interface Moment {
  readonly at: string;
  readonly step: Step;
  readonly call: Call;
  readonly clock: string;
  readonly words: Words;
}

/** A question, something that is being done, or a line that is to be heard out. */
const waits = (step: Step): boolean =>
  step.kind === 'ask' || step.kind === 'do' || (step.kind === 'tell' && step.in_full === true);

/** Every step of a conversation, and of the parts that it goes through, at which it waits for the world. */
export function waitingSteps(prepared: Prepared, conversation: string): Set<string> {
  const seen = new Set<string>();
  const files = [conversation];
  const found = new Set<string>();
  for (let id = files.pop(); id !== undefined; id = files.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const [name, step] of Object.entries(programOf(prepared, id).file.steps)) {
      if (step.kind === 'use') files.push(step.use);
      if (waits(step)) found.add(`${id}/${name}`);
    }
  }
  return found;
}

/** Where a call stands, where nothing has interrupted it. */
export function placeOf(prepared: Prepared, call: Call): { readonly at: string; readonly step: Step } | null {
  const dialogue = call.status === 'talking' ? call.talk.dialogue : null;
  const top = dialogue?.frames.at(-1);
  if (!dialogue || !top || openInterruption(dialogue)) return null;
  const step = programOf(prepared, top.file).file.steps[top.step];
  return step && waits(step) ? { at: `${top.file}/${top.step}`, step } : null;
}

export function heardWords(words: Words, drafts: readonly Draft[]): Words {
  const after = new Map(words);
  for (const draft of drafts) {
    if (draft.type !== 'SpeechRequested') continue;
    draft.data.segments.forEach(({ line }, i) => after.set(line, draft.box.texts[i] ?? ''));
  }
  return after;
}

/** A call has so many turns left that what is fired at it is no matter of its length. */
const TURNS_LEFT = 15;

/** So many calls at each step: the first that chance brings there, and where chance does not, what leads on from those. */
export function momentsOf(prepared: Prepared, { flow, seed, calls, each }: Collecting): Moment[] {
  const { turns } = conversationOf(prepared, flow).limits;
  const found = new Map<string, Moment[]>();
  const meet = (before: Call, call: Call, clock: string, words: Words): void => {
    const place = placeOf(prepared, call);
    // Only where it has just come: what is said there first is what is asked again.
    if (place === null || place.at === placeOf(prepared, before)?.at) return;
    if ((talkOf(call)?.turns ?? 0) > turns - TURNS_LEFT) return;
    const known = found.get(place.at) ?? [];
    if (known.length < each) found.set(place.at, [...known, { ...place, call, clock, words }]);
  };
  for (let nth = 0; nth < calls; nth += 1) {
    let words: Words = new Map();
    randomCall({
      prepared,
      flow,
      seed,
      nth,
      onTurn({ earlier, call, drafts, at }) {
        words = heardWords(words, drafts);
        meet(earlier, call, at, words);
      },
    });
  }
  // A map goes on over what is added to it meanwhile.
  for (const moments of found.values()) {
    for (const { call, clock, words } of moments) {
      for (const next of waysOn(prepared, clock, { call, drafts: [] })) {
        meet(call, next.call, clock, heardWords(words, next.drafts));
      }
    }
  }
  return [...found.values()].flat();
}

export interface Collecting {
  readonly flow: string;
  readonly seed: number;
  readonly calls: number;
  readonly each: number;
}
