/** The figures from which simulated patients are drawn, each with its source beside it: `flows/populations/*.json`. */
import { z } from 'zod';
import type { DiaryFaults } from '../../diary/unreliable-diary.ts';

const source = z.string().min(1).describe('A citation, or "Invented" where there is none.');
const share = z.strictObject({ value: z.number().min(0).max(1), source });
const amount = z.strictObject({ value: z.number().min(0).max(60_000), source });

/** Shares of one whole: exactly one of them comes true. */
const wholeOf = <const K extends string>(...names: readonly K[]) =>
  z
    .record(z.enum(names), share)
    .refine((shares) => Math.abs(sumOf(Object.values(shares)) - 1) < 1e-9, 'has shares that do not add up to 1');
/** What is left of an attempt rings out. */
const attempt = z
  .strictObject({ person: share, machine: share, busy: share })
  .refine((shares) => sumOf(Object.values(shares)) <= 1, 'has shares that add up to more than 1');

export const reasons = ['check_up', 'cleaning', 'toothache', 'second_opinion', 'cosmetic', 'unsure'] as const;
export type Reason = (typeof reasons)[number];
const worries = ['no_need', 'price', 'no_time', 'fear', 'has_dentist', 'trust', 'thinks_about_it'] as const;
export type Worry = (typeof worries)[number];

const wishedTimes = { any_time: share, as_soon_as_possible: share, day: share, day_and_part: share, part: share, next_week: share }; // prettier-ignore

const populationFile = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  note: z.string().min(1),
  answering: z.strictObject({ attempts: z.array(attempt).min(1) }).describe('Later attempts are like the last one.'),
  who: z.strictObject({ wrong_number: share, somebody_else: share, fetches_the_patient: share, for_a_child: share }),
  wishes: z.strictObject({
    wants_a_visit: share,
    bad_moment: share,
    opts_out: share,
    wants_a_person: share,
    emergency: share,
    offers_payment: share,
    waiting_list: share,
  }),
  reasons: wholeOf(...reasons),
  strong_pain: share,
  objections: z.strictObject({ chance: share, persuaded: share, mix: wholeOf(...worries) }),
  fear: z.strictObject({ any: share, severe: share }),
  machines: z.strictObject({ dislikes: share, hangs_up: share, asks: share }),
  questions: z.strictObject({
    price: share,
    address: share,
    hours: share,
    insurance: share,
    what_about: share,
    repeat: share,
  }),
  manner: z.strictObject({
    hesitates: share,
    cuts_in: share,
    mumbles: share,
    stays_silent: share,
    asks_to_wait: share,
    says_it_plainer: share,
    two_in_one_breath: share,
    changes_mind_before_read_back: share,
    changes_mind_at_read_back: share,
    thinks_least_ms: amount,
    thinks_most_ms: amount,
    patience_least: amount,
    patience_most: amount,
  }),
  times: z.strictObject({
    ...wishedTimes,
    also_free: share,
    refuses_offers_least: amount,
    refuses_offers_most: amount,
  }),
  diary: z.strictObject({
    late: share,
    late_ms: amount,
    refuses: share,
    times_out: share,
    front_desk: share,
    uncertain: share,
  }),
  transfer_connects: share,
});
export type Population = z.infer<typeof populationFile>;

export type ReadPopulation =
  { readonly ok: true; readonly population: Population } | { readonly ok: false; readonly problems: readonly string[] };

/** A population from parsed JSON, or everything that is wrong with it: a sentence each, with its place. */
export function readPopulation(json: unknown): ReadPopulation {
  const result = populationFile.safeParse(json, { reportInput: true });
  if (result.success) return { ok: true, population: result.data };
  return { ok: false, problems: result.error.issues.map(sentenceFor) };
}

/** The diary's faults as plain numbers. */
export const diaryFaults = ({ diary }: Population): DiaryFaults => ({
  late: diary.late.value,
  late_ms: diary.late_ms.value,
  refuses: diary.refuses.value,
  times_out: diary.times_out.value,
  front_desk: diary.front_desk.value,
  uncertain: diary.uncertain.value,
});

function sentenceFor(issue: z.core.$ZodIssue): string {
  const place = issue.path.length === 0 ? 'The population' : `"${issue.path.join('.')}"`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${place} has ${issue.keys.map((key) => `"${key}"`).join(' and ')}, which no population has.`;
    case 'invalid_type':
      return issue.input === undefined
        ? `${place} is missing.`
        : `${place} must be ${issue.expected === 'object' ? 'an object' : `a ${issue.expected}`}.`;
    case 'too_small':
      return issue.path.at(-1) === 'source'
        ? `${place} is empty: name a source, or say "Invented".`
        : `${place} must be at least ${issue.minimum}.`;
    case 'too_big':
      return `${place} must be at most ${issue.maximum}.`;
    case 'custom':
      return `${place} ${issue.message}.`;
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'invalid_value':
      break;
  }
  return `${place}: ${issue.message}.`;
}

function sumOf(shares: readonly z.infer<typeof share>[]): number {
  return shares.reduce((sum, { value }) => sum + value, 0);
}
