/** Compares a performance with its scenario: everything that is not as it is written, with file, line and what was found. */
import { canonicalJson } from '../../engine/canonical-json.ts';
import type { Policy } from '../../engine/flow/schema/house-files.ts';
import type { Recorded } from '../../engine/event.ts';
import { alignTurns, asWritten } from './align-turns.ts';
import type { Performance } from './perform.ts';
import type { Performed, Turn } from './play.ts';
import type { Check, Checks, InTheEnd, Meaning, Scenario, ScenarioProblem, Scene } from './scenario.ts';
import { slotMeant, type Understanding } from './scripted-ear.ts';

export interface Compared {
  readonly scenario: Scenario;
  readonly performance: Performance;
  readonly ending: string | null;
  readonly came_of_it: readonly string[];
  readonly policy: Policy;
}

export function compare(compared: Compared): ScenarioProblem[] {
  const { scenario, performance } = compared;
  const found: ScenarioProblem[] = [];
  const at = (line: number, says: string, more: Partial<ScenarioProblem> = {}): void => {
    found.push({ file: scenario.file, line, column: 1, says, ...more });
  };
  for (const [i, scene] of scenario.scenes.entries()) {
    const performed = performance.scenes[i];
    if (!performed) {
      at(scene.act?.line ?? 1, 'The call was over before this.', { expected: scene.act?.text ?? '' });
      break;
    }
    compareScene(scene, performed, compared.policy, at);
  }
  compareEnd(compared, at);
  if (performance.verify !== 'identical') {
    at(1, `Decided again, the call does not come out the same: ${performance.verify}.`);
  }
  return found;
}

type At = (line: number, says: string, more?: Partial<ScenarioProblem>) => void;

const lastLine = ({ act, elo }: Scene): number => elo.at(-1)?.until ?? act?.until ?? 1;

function compareScene(scene: Scene, performed: Performed, policy: Policy, at: At): void {
  for (const says of performed.impossible) at(scene.act?.line ?? 1, says);
  let last = scene.act?.until ?? 1;
  for (const { written, spoken } of alignTurns(scene.elo, performed.turns)) {
    if (written && spoken && asWritten(written, spoken)) last = written.until;
    else if (written && spoken) {
      const more = { expected: sayWritten(written), found: 'lines' in written ? sayLines(spoken) : spoken.words };
      at(written.line, 'Elo says something else.', more);
      last = written.until;
    } else if (written) at(written.line, 'Elo does not say this.', { expected: sayWritten(written) });
    else if (spoken) at(last, 'Elo says something here that is not written.', { found: spoken.words });
  }
  for (const check of scene.checks) compareCheck(check, performed, policy, at);
}

const sayLines = ({ lines }: Turn): string => lines.map((line) => `[${line}]`).join(' ');
const sayWritten = (written: Scene['elo'][number]): string =>
  'lines' in written ? sayLines({ words: '', lines: written.lines }) : written.words;

function compareCheck({ line, check, text }: Checks, performed: Performed, policy: Policy, at: At): void {
  const found = foundFor(check, performed, policy);
  if (found !== null) at(line, 'This is not so.', { expected: text, found });
}

/** What was found in place of what is checked; null where it is so. */
function foundFor(check: Check, { at, events, understood }: Performed, policy: Policy): string | null {
  switch (check.checks) {
    case 'at':
      return at === check.step ? null : `(at ${at ?? 'no step'})`;
    case 'by_way_of': {
      const ways = events.flatMap((event) =>
        event.type === 'TransitionTaken' ? [`${event.data.to.file}/${event.data.to.step}`] : [],
      );
      return ways.includes(check.step) ? null : `(by way of ${ways.join(', ') || 'nothing'})`;
    }
    case 'understood':
      return understoodInstead(check.means, understood.at(-1), policy);
    case 'recorded':
      return events.some((event) => isRecorded(check, event))
        ? null
        : sayRecorded(events.filter(({ type }) => type === check.type));
  }
}

const isRecorded = ({ type, data }: Extract<Check, { checks: 'recorded' }>, event: Recorded): boolean =>
  event.type === type && Object.entries(data).every(([name, value]) => textOf(event, name) === value);

function textOf(event: Recorded, field: string): string {
  const value = (event.data as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const sayRecorded = (events: readonly Recorded[]): string =>
  events.map(({ type, data }) => `(recorded: ${type} ${JSON.stringify(data)})`).join(' ') || '(no such event)';

function understoodInstead(means: Meaning, last: Understanding | undefined, { understanding }: Policy): string | null {
  const sure = <T extends { readonly confidence: number }>(candidates: readonly T[] = []): T[] =>
    candidates.filter(({ confidence }) => confidence >= understanding.confidence);
  const answers = sure(last?.understood?.answers).map(({ answer }) => answer);
  const values: Record<string, unknown> = {};
  for (const { name, value } of sure(last?.understood?.values))
    values[name] = value ?? last?.understood?.contents[name];
  const meant: Record<string, unknown> = { ...means.contents };
  for (const [name, value] of Object.entries(means.values)) {
    const slots = last?.utterance.offered ?? [];
    meant[name] = typeof value === 'object' && 'offered' in value ? (slotMeant(value, slots) ?? null) : value;
  }
  const same =
    canonicalJson(answers.toSorted()) === canonicalJson(means.answers.toSorted()) &&
    canonicalJson(values) === canonicalJson(meant);
  return same ? null : `(understood: ${[...answers, ...Object.entries(values).map(sayValue)].join('; ') || 'nothing'})`;
}

const sayValue = ([name, value]: [string, unknown]): string =>
  `${name} = ${typeof value === 'string' ? value : JSON.stringify(value)}`;

function compareEnd({ scenario, performance, ending, came_of_it }: Compared, at: At): void {
  const { in_the_end, scenes } = scenario;
  const last = scenes.at(-1);
  const end = last ? Math.max(lastLine(last), ...last.checks.map(({ until }) => until)) : 1;
  if (!performance.over) at(end, 'The play is over and the call is not: write what comes, or that somebody hangs up.');
  if (!in_the_end) return at(end, 'The scenario does not say how it ends.', { found: `In the end: ${ending ?? '?'}.` });
  if (performance.over && in_the_end.ending !== ending) {
    const found = `In the end: ${ending ?? 'not at all'}.`;
    at(in_the_end.line, 'The call ends otherwise.', { expected: `In the end: ${in_the_end.ending}.`, found });
  }
  compareList(in_the_end, came_of_it, at);
}

/** Everything that came of the call is written, and everything that is written came of it. */
function compareList({ line, came_of_it: written }: InTheEnd, found: readonly string[], at: At): void {
  const open = [...found];
  for (const { line: where, text } of written) {
    const same = open.indexOf(text);
    if (same === -1) at(where, 'This did not come of the call.', { expected: `- ${text}` });
    else open.splice(same, 1);
  }
  for (const text of open) at(line, 'Something came of the call that is not written.', { found: `- ${text}` });
}
