/** What stands at the same place in other events of the type: changes that look like what a call could bring. */
import { canonicalJson } from '../../../engine/canonical-json.ts';
import type { Recorded } from '../../../engine/event.ts';
import { leavesOf, placeText } from './leaves.ts';

export interface Pool {
  /** The next other value that was seen at a place, `data/answers/[]/answer`; undefined where there is none. */
  readonly another: (type: string, place: string, than: unknown) => unknown;
}

export function poolOf(recordings: readonly { readonly events: readonly Recorded[] }[]): Pool {
  const seen = new Map<string, Map<string, unknown>>();
  for (const { type, data, box } of recordings.flatMap(({ events }) => events)) {
    for (const { path, value } of leavesOf({ data, box: typeof box === 'object' ? box : undefined })) {
      if (value === undefined) continue;
      const at = `${type} ${placeText(path)}`;
      seen.set(at, (seen.get(at) ?? new Map<string, unknown>()).set(canonicalJson(value), value));
    }
  }
  return {
    another(type, place, than) {
      const values = seen.get(`${type} ${place}`) ?? new Map<string, unknown>();
      const texts = [...values.keys()];
      const text = texts[(texts.indexOf(canonicalJson(than)) + 1) % texts.length];
      return text === undefined ? undefined : values.get(text);
    },
  };
}
