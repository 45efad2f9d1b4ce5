/**
 * Nothing is booked, moved or cancelled but after a plain yes to the question that reads exactly this back. The words
 * that reached the ear are looked through for the very day and time of what is then asked of the diary.
 */
import type { Recorded } from '../../../engine/event.ts';
import { localTime } from '../../../engine/time/local-time.ts';
import { sayDay, sayTime } from '../../../engine/wording/say-date.ts';
import { commitIn, type Commit } from './commits.ts';
import { isLetGo } from './let-go.ts';
import { understoodIn } from './meant.ts';
import { isNewListener, settles, topStep, type Scene } from './scene.ts';
import { segmentsOf } from './spoken.ts';
import type { Breath, Watch } from './watch.ts';

interface ReadBack {
  readonly line: string;
  /** The words of it that were heard, and by which event. */
  readonly words: string;
  readonly version: number;
  readonly at: string;
}

interface Yes {
  readonly binding: string;
  readonly line: string;
  /** The first of the words in which it was said. */
  readonly said: number;
}

export const booksOnlyAfterYes: Watch = {
  promise: 'books-only-after-yes',
  begin: () => {
    let heard: ReadBack[] = [];
    let yes: Yes | null = null;
    const changed = new Map<string, number>();
    return {
      see: (event, scene, breath) => {
        heard.push(...readBacksIn(scene, event));
        if (isNewListener(scene, event, breath)) heard = [];
        if (event.type === 'AnswerUnderstood' && settles(scene, event) !== null) yes = yesIn(scene, event, breath);
        if (event.type === 'ValueRemembered') changed.set(event.data.name, event.version);
        if (event.type === 'ValuesForgotten') for (const name of event.data.names) changed.set(name, event.version);
        const commit = commitIn(event);
        if (!commit) return null;
        const given: Yes | null = yes;
        yes = null;
        return wrongWith(scene, commit, given, heard, changed);
      },
    };
  },
};

function wrongWith(
  scene: Scene,
  { kind, about, values }: Commit,
  yes: Yes | null,
  heard: readonly ReadBack[],
  changed: ReadonlyMap<string, number>,
): string | null {
  const what = `to ${kind} the ${about.start}`;
  if (!yes) return `it is asked ${what} and no plain yes was the last thing said`;
  if (yes.binding !== kind) return `it is asked ${what} on a yes that permits to ${yes.binding}`;
  const since = Math.max(0, ...values.map((name) => changed.get(name) ?? 0));
  if (since > yes.said) return `it is asked ${what} although something changed after the yes`;
  const time = localTime(about.start, scene.release.clinic.zone);
  const isNamed = ({ line, words, version, at }: ReadBack): boolean =>
    line === yes.line &&
    version > since &&
    version < yes.said &&
    words.includes(`${sayDay(time, localTime(at, scene.release.clinic.zone))} at ${sayTime(time)}`);
  return heard.some(isNamed) ? null : `it is asked ${what}, and the yes was said before this time had been heard`;
}

/** A lone yes at a question that binds: no other answer but questions, and no value that is news. */
function yesIn(scene: Scene, event: Recorded, breath: Breath): Yes | null {
  const step = topStep(scene);
  if (event.type !== 'AnswerUnderstood' || step?.kind !== 'ask' || step.binding === undefined) return null;
  if (scene.release.lines[step.say]?.role !== 'read_back') return null;
  const weights = understoodIn(scene, event).map((answer) => scene.release.answers[answer]?.weight);
  const isAlone = weights.every((weight) => weight === 'agree' || weight === 'question') && weights.includes('agree');
  const { confidence } = scene.release.policy.understanding;
  const news = event.data.values.filter(({ confidence: sure }) => sure >= confidence).map(({ name }) => name);
  if (!isAlone || !news.every((name) => isLetGo(scene, breath, name, 'value'))) return null;
  const reading = scene.requests.get(event.data.request);
  const said = reading?.type === 'InterpretationRequested' ? Math.min(...reading.data.of) : event.version;
  return { binding: step.binding, line: step.say, said };
}

/** What was heard of each read-back of a speech that is just over. */
function readBacksIn(scene: Scene, event: Recorded): ReadBack[] {
  if (event.type !== 'SpeechDelivered' && event.type !== 'SpeechCutOff') return [];
  const speech = scene.requests.get(settles(scene, event) ?? 0);
  if (speech?.type !== 'SpeechRequested') return [];
  return segmentsOf(scene, speech).flatMap(({ name, line, text }, i) => {
    if (line.role !== 'read_back') return [];
    return [{ line: name, words: wordsHeard(event, i, text ?? ''), version: event.version, at: speech.at }];
  });
}

function wordsHeard(event: Recorded, segment: number, text: string): string {
  if (event.type !== 'SpeechCutOff') return text;
  const { segments, in_segment = 0 } = event.data;
  if (segments > segment) return text;
  return segments === segment ? text.split(/\s+/u).slice(0, in_segment).join(' ') : '';
}
