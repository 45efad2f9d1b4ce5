/**
 * What the language lets go of although a promise, read word for word, would not: the only places in which this monitor is
 * generous. A strict scene lets nothing go, and shows how often each of them happens.
 */
import type { Scene } from './scene.ts';
import type { Breath } from './watch.ts';

/** By what was said, and `value` for any value beside a yes: the reasons for which it need not count. */
const reasons: Readonly<Record<string, readonly string[]>> = {
  // Of several answers in one breath one is taken: "none of these, I want a person" is heard as "none of these".
  wants_person: ['outweighed'],
  hands_over: ['outweighed'],
  // Two questions are answered in a breath, none that is asked into the last words, and none of an older breath that was kept.
  pays_now: ['outweighed', 'one_is_enough', 'not_now'],
  // It is what was read back, or what nobody asked for and nothing here remembers.
  value: ['no_news', 'not_asked', 'not_hearable'],
};

/** A value that says what was read back is no news to anybody, however strictly one reads. */
const always: readonly string[] = ['no_news'];

/** Whether an answer, or a value, was said and need not count, by the engine's own account. */
export function isLetGo(scene: Scene, breath: Breath, what: string, kind: string = what): boolean {
  const reason = ignoredFor(breath, what);
  return reason !== null && (scene.strict ? always : (reasons[kind] ?? [])).includes(reason);
}

/** Why the engine did not take something up, by its own account; null where it did not say so. */
export function ignoredFor(breath: Breath, what: string): string | null {
  const found = breath.find((event) => event.type === 'InputIgnored' && event.data.what === what);
  return found?.type === 'InputIgnored' ? found.data.reason : null;
}
