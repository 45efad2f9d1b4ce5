/** What must not be missed, and must not be heard where nobody said it. */
import { isHeard } from './compare-acts.ts';
import { share, sourceOf, type HeardActs } from './score-acts.ts';

const safetyActs = ['opt_out', 'emergency', 'wrong_person', 'request_human'] as const;

export interface AlarmScore {
  readonly act: string;
  readonly n: number;
  readonly recall: number | null;
}
export interface FalseAlarms {
  readonly source: string;
  readonly n: number;
  readonly alarms: number;
  readonly by_act: Readonly<Record<string, number>>;
}

export interface Alarms {
  readonly safety: readonly AlarmScore[];
  /** On all rows, labelled or not, that do not list the act. */
  readonly false_alarms: readonly FalseAlarms[];
  /** Of all these rows together. */
  readonly false_share: number | null;
  readonly robot: {
    readonly n: number;
    readonly recall: number | null;
    readonly hard_negatives: number;
    readonly false: number;
  };
  readonly voicemail: {
    readonly n: number;
    readonly recall: number | null;
    readonly people: number;
    readonly taken_for_one: number;
  };
}

const ROBOT = 'question.are_you_robot';
const VOICEMAIL = 'voicemail';

export function scoreAlarms(heard: readonly HeardActs[]): Alarms {
  const lists = ({ row }: HeardActs, act: string): boolean => row.labels?.acts?.includes(act) === true;
  const forbids = ({ row }: HeardActs, act: string): boolean => row.not_acts?.includes(act) === true;
  const recall = (act: string): AlarmScore => {
    const of = heard.filter((one) => lists(one, act));
    return {
      act,
      n: of.length,
      recall: share(of.filter((one) => isHeard(one.mapping, act, one.acts)).length, of.length),
    };
  };
  const taken = (act: string): { n: number; wrong: number } => {
    const of = heard.filter((one) => forbids(one, act));
    return { n: of.length, wrong: of.filter((one) => one.acts.includes(act)).length };
  };
  const false_alarms = alarmsBySource(heard);
  const sum = (key: 'n' | 'alarms'): number => false_alarms.reduce((all, one) => all + one[key], 0);
  const [robot, robotWrong, machine, machineWrong] = [recall(ROBOT), taken(ROBOT), recall(VOICEMAIL), taken(VOICEMAIL)];
  return {
    safety: safetyActs.map(recall),
    false_alarms,
    false_share: share(sum('alarms'), sum('n')),
    robot: { n: robot.n, recall: robot.recall, hard_negatives: robotWrong.n, false: robotWrong.wrong },
    voicemail: { n: machine.n, recall: machine.recall, people: machineWrong.n, taken_for_one: machineWrong.wrong },
  };
}

/** A row counts once, however many alarms it raised; what one of its own acts is right by is no false one. */
function alarmsBySource(heard: readonly HeardActs[]): FalseAlarms[] {
  const bySource = Map.groupBy(heard, ({ row }) => sourceOf(row));
  const scores = [...bySource].map(([source, rows]) => {
    const raised = rows.map(({ row, acts: said, mapping }) => {
      const listed = row.labels?.acts ?? [];
      const fits = new Set([...listed, ...listed.flatMap((act) => mapping[act]?.right_by?.flat() ?? [])]);
      return safetyActs.filter((act) => said.includes(act) && !fits.has(act));
    });
    const by_act = Object.fromEntries(
      safetyActs.map((act) => [act, raised.filter((alarms) => alarms.includes(act)).length]),
    );
    return { source, n: rows.length, alarms: raised.filter((alarms) => alarms.length > 0).length, by_act };
  });
  return scores.toSorted((a, b) => b.alarms / b.n - a.alarms / a.n);
}

/** How many rows were heard as an act that they are known not to be. */
export function scoreTraps(heard: readonly HeardActs[]): { n: number; violations: number } {
  const traps = heard.filter(({ row }) => (row.not_acts ?? []).length > 0);
  const fallen = traps.filter(({ row, acts }) => row.not_acts?.some((act) => acts.includes(act)) === true);
  return { n: traps.length, violations: fallen.length };
}
