/** Whether confidence means something: of the answers that were given with so much, how many are right. */
import type { Acts } from '../../../adapters/understanding/acts/acts-file.ts';
import type { UnderstoodWords } from '../../../server/understand/understand-words.ts';
import { compareActs } from './compare-acts.ts';
import { share } from './score-acts.ts';
import type { DataRow } from './row.ts';

export interface Judged {
  readonly row: DataRow;
  readonly understood: UnderstoodWords | null;
  readonly mapping: Acts;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly right: number;
  readonly share: number | null;
}

const EDGES = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];

/** Of exact rows alone, since elsewhere more may have been said; of answers that some act of the data stands for. */
export function scoreConfidence(acts: Acts, heard: readonly Judged[]): Bin[] {
  const actsOf = actsByAnswer(acts);
  const given = heard.flatMap(({ row, understood, mapping }) =>
    row.labels?.exact !== true || understood === null
      ? []
      : understood.answers.flatMap(({ answer, confidence }) => {
          const kind = understood.values.find(({ name }) => name === 'objection')?.value;
          const key = answer === 'objects' ? `objects/${typeof kind === 'string' ? kind : ''}` : answer;
          const meant = actsOf.get(key) ?? [];
          const { right, wrong } = compareActs(mapping, row, [...new Set([...understood.acts, ...meant])]);
          const judged = meant.filter((act) => right.includes(act) || wrong.includes(act));
          return judged.length === 0 ? [] : [{ confidence, right: judged.some((act) => right.includes(act)) }];
        }),
  );
  return EDGES.slice(0, -1)
    .map((from, i) => {
      const to = EDGES[i + 1] ?? 1;
      const of = given.filter(({ confidence }) => confidence >= from && confidence < to);
      const right = of.filter((one) => one.right).length;
      return { from, to: Math.min(to, 1), n: of.length, right, share: share(right, of.length) };
    })
    .filter(({ n }) => n > 0);
}

function actsByAnswer(acts: Acts): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [act, { answers = [], objections = [] }] of Object.entries(acts)) {
    for (const key of [...answers, ...objections.map((kind) => `objects/${kind}`)]) {
      found.set(key, [...(found.get(key) ?? []), act]);
    }
  }
  return found;
}
