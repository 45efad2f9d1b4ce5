/** Everything that is found out about a folder of rows, as the document that CONTRACTS promises, with more beside it. */
import type { Acts } from '../../../adapters/understanding/acts/acts-file.ts';
import type { UnderstoodWords } from '../../../server/understand/understand-words.ts';
import { quantile } from '../rounds.ts';
import type { HeardRow } from './hear-rows.ts';
import { scoreActs, type ActScore, type HeardActs } from './score-acts.ts';
import { scoreAlarms, scoreTraps, type Alarms } from './score-alarms.ts';
import { scoreConfidence, type Bin } from './score-confidence.ts';
import { scoreDates, type DateScore } from './score-dates.ts';
import { scoreNaughty, scorePersonal, type PersonalScore } from './score-personal.ts';

export interface HeardFile {
  readonly file: string;
  readonly heard: readonly HeardRow[];
}

interface Milliseconds {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** What was heard in one of the two ways. */
export interface Way {
  readonly acts: readonly ActScore[];
  readonly not_acts: { readonly n: number; readonly violations: number };
  readonly alarms: Alarms;
  readonly confidence: readonly Bin[];
}

export interface FileScore {
  readonly file: string;
  readonly rows: number;
  /** Rows whose context tells a step of ours. */
  readonly at_step: number;
  /** Against the whole catalogue. */
  readonly acts: readonly ActScore[];
  /** With what the step can hear, where it is known. */
  readonly acts_at_step: readonly ActScore[];
  readonly not_acts: { readonly n: number; readonly violations: number };
  readonly dates: readonly DateScore[];
}

export interface Score {
  readonly rows: number;
  readonly at_step: number;
  readonly files: readonly FileScore[];
  readonly ms: Milliseconds;
  /** Of texts with more than 500 characters. */
  readonly ms_long: Milliseconds & { readonly n: number };
  readonly whole_catalogue: Way;
  readonly step: Way;
  readonly dates: readonly DateScore[];
  readonly personal: readonly PersonalScore[];
  readonly naughty: { readonly n: number; readonly broke: number; readonly confirmed: number };
}

const LONG = 500;

const heardAs = (acts: Acts, heard: readonly HeardRow[], way: 'all' | 'here'): HeardActs[] =>
  heard.map((one) => ({ row: one.row, acts: one[way]?.acts ?? [], mapping: way === 'all' ? acts : one.mapping }));

export function score(acts: Acts, files: readonly HeardFile[]): Score {
  const heard = files.flatMap((file) => file.heard);
  const wayOf = (way: 'all' | 'here'): Way => {
    const as = heardAs(acts, heard, way);
    return {
      acts: scoreActs(as),
      not_acts: scoreTraps(as),
      alarms: scoreAlarms(as),
      confidence: scoreConfidence(acts, heard.map((one) => ({ row: one.row, understood: one[way], mapping: way === 'all' ? acts : one.mapping }))),
    };
  };
  const long = heard.filter(({ row }) => row.text.length > LONG);
  return {
    rows: heard.length,
    at_step: heard.filter(({ atStep }) => atStep).length,
    files: files.map((file) => scoreFile(acts, file)),
    ms: milliseconds(heard.filter(({ row }) => row.text.length <= LONG)),
    ms_long: { n: long.length, ...milliseconds(long) },
    whole_catalogue: wayOf('all'),
    step: wayOf('here'),
    dates: scoreDates(heard),
    personal: scorePersonal(heard),
    naughty: scoreNaughty(heard),
  };
} // prettier-ignore

function scoreFile(acts: Acts, { file, heard }: HeardFile): FileScore {
  return {
    file,
    rows: heard.length,
    at_step: heard.filter(({ atStep }) => atStep).length,
    acts: scoreActs(heardAs(acts, heard, 'all')),
    acts_at_step: scoreActs(heardAs(acts, heard, 'here')),
    not_acts: scoreTraps(heardAs(acts, heard, 'all')),
    dates: scoreDates(heard),
  };
}

function milliseconds(heard: readonly HeardRow[]): Milliseconds {
  const took = heard.flatMap(({ all, here }) => [all, here].filter((one): one is UnderstoodWords => one !== null)).map(({ ms }) => ms);
  if (took.length === 0) return { p50: 0, p99: 0, max: 0 };
  return { p50: quantile(took, 0.5), p99: quantile(took, 0.99), max: quantile(took, 1) };
} // prettier-ignore
