/** From drafts to what the log stores: checked against the catalogue, personal fields sealed under their key. */
import { entryOf } from '../../engine/catalogue.ts';
import { causeOf } from '../../engine/call/cause-of.ts';
import type { Draft, InputIdentity, Meta } from '../../engine/event.ts';
import type { Scope } from '../../engine/fact.ts';
import { misfitsOf } from '../../engine/misfits.ts';
import type { SealedEvent, Vault } from '../../engine/ports.ts';

export interface Sealing {
  readonly stream: string;
  /** The version after which the events are to stand. */
  readonly expected: number;
  readonly at: string;
  readonly input: InputIdentity | null;
  /** What brought the events about, where that is not told by the events themselves. */
  readonly cause: string | null;
  /** The vault key of each scope that a box may need. */
  readonly keys: Readonly<Partial<Record<Scope, string>>>;
}

/** What a box is bound to, so that it opens nowhere else. */
export const bindingOf = (stream: string, version: number, type: string, schema: number, key: string): string =>
  ['elo/1', stream, version, type, schema, key].join('\u241F');

/** Throws where a draft does not fit its strict schema or a key is missing: both are bugs of ours. */
export function sealEvents(vault: Vault, drafts: readonly Draft[], sealing: Sealing): SealedEvent[] {
  return drafts.map((draft, i) => {
    const { type } = draft;
    const entry = entryOf(type);
    const data = entry.data.safeParse(draft.data);
    if (!data.success) throw new Error(`${type} does not fit its schema at ${misfitsOf(data.error)}`);
    const meta: Meta = { by: entry.by, cause: causeIn(draft, sealing), input: sealing.input };
    const common = {
      type,
      schema: entry.schema,
      data: JSON.stringify(draft.data),
      meta: JSON.stringify(meta),
      at: sealing.at,
    };
    if (!entry.box || !entry.scope) return { ...common, key: null, box: null };
    const box = entry.box.safeParse(draft.box);
    if (!box.success) throw new Error(`The box of ${type} does not fit its schema at ${misfitsOf(box.error)}`);
    const key = sealing.keys[entry.scope];
    if (key === undefined) throw new Error(`${type} needs a key of scope ${entry.scope}`);
    const bound = bindingOf(sealing.stream, sealing.expected + i + 1, type, entry.schema, key);
    return { ...common, key, box: vault.seal(key, bound, JSON.stringify(draft.box)) };
  });
}

/** What the events themselves tell; without an input nothing tells what a decision was taken on. */
function causeIn(draft: Draft, { stream, expected, input, cause }: Sealing): string | null {
  const isTold = input !== null || entryOf(draft.type).by !== 'elo';
  return (isTold ? causeOf(draft, stream, expected + 1) : null) ?? cause;
}
