/** Every row through the shipped interpreter: once against the whole catalogue, once more where a step is known. */
import { readActs, shippedActs, type Acts } from '../../../adapters/understanding/acts/acts-file.ts';
import { actsReader } from '../../../adapters/understanding/acts/acts-of.ts';
import type { Slot } from '../../../engine/values.ts';
import { interpreters } from '../../../server/runtime/interpreters.ts';
import { readyFlows } from '../../../server/understand/ready-flows.ts';
import { readRow } from '../../../server/understand/read-row.ts';
import { anywhere, standAtStep, type Standing } from '../../../server/understand/stand-at-step.ts';
import { warmUp } from '../../../server/understand/warm-up.ts';
import { wordsReader, type UnderstoodWords } from '../../../server/understand/understand-words.ts';
import type { DataRow } from './row.ts';
import { stepOfRow } from './step-of-row.ts';

export interface HeardRow {
  readonly row: DataRow;
  /** Against the whole catalogue; null where it broke, which it never may. */
  readonly all: UnderstoodWords | null;
  /** At the step that the context tells; the same where it tells none. */
  readonly here: UnderstoodWords | null;
  readonly atStep: boolean;
  /** What counts as what at that step. */
  readonly mapping: Acts;
}

export interface Ear {
  readonly acts: Acts;
  warmUp(): Promise<void>;
  hear(row: DataRow): Promise<HeardRow>;
}

/** The data counts in UTC. */
const ZONE = 'UTC';
/** For rows that do not say when: the Monday on which the other tests of understanding take place. */
const MONDAY = '2026-11-23T10:00:00.000Z';

export function earOf(folder: string): Ear {
  const prepared = readyFlows(folder);
  const { release } = prepared;
  const read = readActs(shippedActs, release);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const understand = wordsReader(release, interpreters()(prepared), actsReader(read.acts));
  const context = { zone: ZONE, answers: release.answers, memory: release.memory };
  const everything = anywhere(release);
  const known = new Map<string, Standing>();

  function standing(flow: string, step: string): Standing {
    const key = `${flow}/${step}`;
    const found = known.get(key) ?? standAtStep(prepared, flow, step);
    if (found === null) throw new Error(`No call comes to ${key}: the steps of this bench are out of date.`);
    known.set(key, found);
    return found;
  }

  return {
    acts: read.acts,
    warmUp: () => warmUp(understand, everything, MONDAY),
    async hear(row) {
      const { id, text, ref, context: around, region } = row;
      const asked = readRow(JSON.stringify({ id, text, ref, region, context: around }), context);
      if ('error' in asked) throw new Error(`${id}: ${asked.error}`);
      const words = { text, at: asked.row.at ?? MONDAY, zone: ZONE, region };
      const said = asked.row.prev === undefined ? [] : [asked.row.prev];
      const hearAt = (standing: Standing, offered?: readonly Slot[]): Promise<UnderstoodWords | null> =>
        understand({ ...words, ...(offered && { offered }), standing }).catch(() => null);
      const all = await hearAt({ ...everything, asked: asked.row.asked ?? null, said });
      const step = stepOfRow(row);
      if (step === null) return { row, all, here: all, atStep: false, mapping: read.acts };
      const place = standing(step.flow, step.step);
      const here = await hearAt({ ...place, said: said.length > 0 ? said : place.said }, step.offers ? offeredAt(words.at) : undefined);
      return { row, all, here, atStep: true, mapping: mappingAt(read.acts, place) };
    },
  };
} // prettier-ignore

/** At a step that cannot hear an act, what is nearest to it there is right for it. */
function mappingAt(acts: Acts, { can_hear }: Standing): Acts {
  const isNear = ({ answers = [] }: Acts[string]): boolean => !answers.some((answer) => can_hear.includes(answer));
  return Object.fromEntries(
    Object.entries(acts).map(([name, act]) =>
      act.near_by !== undefined && isNear(act)
        ? [name, { ...act, right_by: [...(act.right_by ?? []), ...act.near_by] }]
        : [name, act],
    ),
  );
}

/** Three times of the next days, such as a diary would offer. */
function offeredAt(at: string): Slot[] {
  const day = (ahead: number): string => new Date(Date.parse(at) + ahead * 86_400_000).toISOString().slice(0, 10);
  return [`${day(1)}T09:00:00Z`, `${day(2)}T14:30:00Z`, `${day(3)}T16:00:00Z`].map((start, i) => ({
    id: `slot-${i + 1}`,
    start,
    minutes: 30,
    practitioner: i === 1 ? 'nowak' : 'brennan',
    chair: 'one',
  }));
}
