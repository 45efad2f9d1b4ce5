/** Understanding without network, key or chance: rules and the examples of the release, dates in the clinic's zone. */
import type { HeardAnswer, HeardValue } from '../../../engine/events/understood.ts';
import type { Release } from '../../../engine/flow/release.ts';
import type { Week } from '../../../engine/flow/schema/house-files.ts';
import { canonicalJson } from '../../../engine/canonical-json.ts';
import type { Interpretation, Interpreter, Sha256, Utterance } from '../../../engine/ports.ts';
import { withinBooking } from './booking-underway.ts';
import { classifier, round } from './classify.ts';
import type { Example } from './classify.ts';
import { choiceReader } from './closed-words.ts';
import type { OpenFrom } from './dates/clocks.ts';
import { fittingValues, withoutExplained } from './fitting-values.ts';
import { nearestHearable } from './near-answers.ts';
import { answerInSentence } from './in-a-sentence.ts';
import { joined, readWords } from './normalise.ts';
import { presentsAsked } from './own-name.ts';
import { besideOffTopic, isOffTopic, withoutPassing } from './off-topic.ts';
import { placeOf } from './place.ts';
import type { Place } from './place.ts';
import { readAnswers } from './read-answers.ts';
import type { Meaning, Names } from './read-answers.ts';
import { readValues } from './read-values.ts';
import type { Given, Heard, ValueReader } from './read-values.ts';
import { soundsRecorded } from './recorded-greeting.ts';
import { isSideTalk } from './side-talk.ts';
import { splitClauses } from './split-clauses.ts';
import { toneOf } from './tone.ts';
import { urgentLater } from './urgent-later.ts';
import { weigh } from './weigh.ts';
import { weighClosing } from './weigh-closing.ts';

/** Raised whenever the same words may come out differently. */
const RULES_VERSION = 6;

/** What of a release an interpreter is built from. */
export type Understandable = Pick<Release, 'answers' | 'objections' | 'memory' | 'clinic'>;

/** An interpreter for one release. Built once, a few milliseconds; it then reads an utterance in well under two. */
export function embeddedInterpreter(release: Understandable, sha256: Sha256): Interpreter {
  const { answers, objections, memory, clinic } = release;
  const classify = classifier(examplesOf(release));
  const names = namesOf(answers);
  const reader: ValueReader = {
    memory,
    choices: choiceReader(memory, clinic),
    open: openFrom(clinic.hours),
    country: clinic.country,
  };
  const practitioners = clinic.practitioners;
  const built = { rules: RULES_VERSION, answers, objections, memory, practitioners, hours: clinic.hours };
  return {
    name: 'embedded',
    model: null,
    template: `sha256:${sha256(canonicalJson(built))}`,
    interpret: (utterance) => Promise.resolve(interpret(utterance)),
  };

  /** A message and a date of birth are what was asked for; of all else that their words could mean, only what is urgent counts. */
  function inOwnWords(meanings: readonly Meaning[], { contents }: Given, asked: string | null): readonly Meaning[] {
    const type = asked === null ? undefined : memory[asked]?.is;
    const isOwn = asked !== null && Object.hasOwn(contents, asked) && (type === 'text' || type === 'date');
    return isOwn ? meanings.filter(({ answer }) => answers[answer]?.weight === 'urgent') : meanings;
  }

  function interpret(utterance: Utterance): Interpretation {
    const words = readWords(utterance.text);
    const text = joined(words);
    // What was said to somebody else in the room is as good as nothing said.
    if (isSideTalk(text)) return interpret({ ...utterance, text: '' });
    const place = placeOf(utterance);
    const read = [
      ...readAnswers(splitClauses(words), classify, names, place),
      ...urgentLater(utterance.text, names, place),
    ];
    const closing = weighClosing(presented(read, place, text, utterance.said), place, text, utterance.said);
    const weighed = withMachine(weigh(closing, place, text, utterance.said), text, utterance.can_hear);
    const inSentence = place === 'anywhere' ? answerInSentence(words, utterance.said, weighed) : null;
    const whole = inSentence === null ? weighed : [...weighed, inSentence];
    const offTopic = utterance.asked === null && isOffTopic(text);
    const meanings = offTopic ? besideOffTopic(whole, utterance) : whole;
    const all = readValues(
      reader,
      utterance,
      words.map((word) => word.text),
      text,
      heardIn(meanings),
    );
    const fit = fittingValues(all.values, meanings, place, text).filter(({ name }) =>
      utterance.can_give.includes(name),
    );
    const meant = utterance.asked === null ? unasked(fit, meanings, text, offTopic) : fit;
    const given = { ...all, values: isMachine(meanings) ? [] : meant };
    const asked = place === 'when' ? 'when' : utterance.asked;
    const beside = besideValue(inOwnWords(meanings, given, utterance.asked), given, asked, text, place === 'anywhere');
    const underway = withinBooking(beside, given.values, utterance);
    const fitting = asWish(withoutExplained(underway, given.values, place), given.values, place);
    const corrected = corrects(withExclusion(fitting, given, text), given, place, text);
    const { leading, others, objection } = hearable(corrected, utterance);
    return {
      answers: leading,
      alternatives: others,
      values: [...given.values.filter((value) => value.name !== 'objection'), ...objection],
      contents: given.contents,
      tone: toneOf(text),
      raw: JSON.stringify(meanings.slice(0, 8).map(({ answer, kind, confidence }) => [answer, kind, confidence])),
    };
  }
}

function namesOf(answers: Understandable['answers']): Names & { readonly urgent: ReadonlySet<string> } {
  const named = (which: (answer: Understandable['answers'][string]) => boolean): Set<string> =>
    new Set(
      Object.entries(answers)
        .filter(([, answer]) => which(answer))
        .map(([name]) => name),
    );
  return {
    known: named(() => true),
    grave: named(({ weight, new_listener }) => weight === 'urgent' || new_listener === true),
    urgent: named(({ weight }) => weight === 'urgent'),
  };
}

/** Of what nobody asked for, that which was meant. */
function unasked(values: readonly HeardValue[], meanings: readonly Meaning[], text: string, offTopic: boolean): HeardValue[] {
  const wishes = meanings.some(({ answer, leads }) => leads && answer.startsWith('wants_to_'));
  return offTopic && !wishes ? [] : withoutPassing(values, meanings, text);
} // prettier-ignore

function examplesOf({ answers, objections }: Understandable): Example[] {
  return [
    ...Object.entries(answers).flatMap(([answer, { examples }]) =>
      (examples ?? []).map((text) => ({ answer, kind: null, text })),
    ),
    ...Object.entries(objections).flatMap(([kind, { examples }]) =>
      examples.map((text) => ({ answer: 'objects', kind, text })),
    ),
  ];
}

const minute = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** From the first opening to the last closing of the week, in minutes since midnight. */
function openFrom(week: Week): OpenFrom {
  const hours = Object.values(week).flat();
  if (hours.length === 0) return { from: 8 * 60, to: 18 * 60 };
  return { from: Math.min(...hours.map(([from]) => minute(from))), to: Math.max(...hours.map(([, to]) => minute(to))) };
}

function heardIn(meanings: readonly Meaning[]): Heard {
  const sure = new Set(meanings.filter(({ leads, confidence }) => leads && confidence >= 0.5).map(({ answer }) => answer));
  return {
    agrees: sure.has('yes'),
    refuses: ['no', 'declines', 'none_of_these', 'other_time', 'not_this'].some((answer) => sure.has(answer)),
    anyWill: sure.has('no_preference'),
    aboutCalling: meanings.some(({ answer, leads, confidence }) => leads && confidence >= 0.75 && (answer === 'call_later' || answer === 'opt_out')),
    somethingElse: meanings.some(({ answer, leads, confidence }) => leads && confidence >= 0.75 && !['yes', 'is_the_patient', 'hands_over', 'not_the_patient'].includes(answer)),
  };
} // prettier-ignore

const NAMES_IT = /\b(?:make|try|change) (?:it |that |again |the \w+ )?(?:for|at|to|on|again)\b|\binstead$/;
const CORRECTED_NO = /^(?:oh )?no (?:wait|actually|sorry i mean|i mean|make it|make that)\b/;

/** "No wait, Tuesday", "no, the second one" and "it's Anna" give a value: they refuse nothing and present nobody. */
function besideValue(
  meanings: readonly Meaning[],
  { values }: Given,
  asked: string | null,
  text: string,
  isUnasked: boolean,
): readonly Meaning[] {
  const given = values.filter(({ confidence }) => confidence >= 0.5);
  const corrected = given.length > 0 && CORRECTED_NO.test(text);
  const contradicted = new Set<string>();
  // "Actually wait, could we make it Wednesday" waits for nothing.
  if (given.some(({ correction }) => correction)) contradicted.add('asks_to_wait');
  if (corrected || given.some(({ name }) => name === asked)) {
    for (const answer of ['no', 'other_time', 'wants_to_move']) contradicted.add(answer);
    if (asked === 'when') contradicted.add('wants_to_book');
    contradicted.add(corrected ? 'asks_to_wait' : 'is_the_patient');
  }
  // "Make it for one o'clock" names a time, where none was on offer.
  if (given.some(({ name }) => name === 'when') && isUnasked && NAMES_IT.test(text)) contradicted.add('other_time');
  // Who says where it hurts does not say that nothing does.
  const hurts = given.some(({ name, value }) => name === 'reason' && value === 'toothache');
  return meanings.filter(({ answer, kind }) => !contradicted.has(answer) && !(hurts && kind === 'no_need'));
}

/** "Not right now" rules out no time of a visit. */
const NOT_NOW = /^(?:(?:no|sorry|thanks|thank you) )*not (?:right |just )?now\b/;

const CHANGES =
  /\b(?:actually|instead|rather|no|not|sorry|changed?|make (?:it|that|the|an)|could|can|i (?:want|need)|would like|prefer|i meant|wait|second thought|is there|(?:what|how) about|better|let us|do it|move|switch)\b/;

/** Who names another time when one was read back agrees to nothing: "actually, I'd like it on Tuesday". */
function corrects(meanings: readonly Meaning[], { dates }: Given, place: Place, text: string): readonly Meaning[] {
  const agrees = meanings.some(({ answer, leads, confidence }) => answer === 'yes' && leads && confidence >= 0.7);
  if (!place.startsWith('read_back') || dates === null || agrees || !CHANGES.test(text)) return meanings;
  const kept = meanings.filter(({ answer }) => answer !== 'wants_to_book' && answer !== 'yes');
  return [...kept, { answer: 'not_this', kind: null, confidence: 0.88, span: [0, 0], leads: true }];
}

/** "Not Monday" asks for another time, in whatever words it rules Monday out. */
function withExclusion(meanings: readonly Meaning[], { dates }: Given, text: string): readonly Meaning[] {
  if (dates?.excludes !== true || text === '' || NOT_NOW.test(text)) return meanings;
  if (meanings.some(({ answer, leads }) => leads && (answer === 'other_time' || answer === 'call_later' || answer === 'opt_out'))) return meanings;
  return [...meanings, { answer: 'other_time', kind: null, confidence: 0.8, span: [0, 0], leads: true }];
} // prettier-ignore

/** "What can I do for you?" "A cleaning, please." */
function asWish(meanings: readonly Meaning[], values: readonly HeardValue[], place: Place): readonly Meaning[] {
  const reason = values.some(({ name, confidence }) => name === 'reason' && confidence >= 0.5);
  const says = meanings.some(({ answer, leads, confidence }) => leads && confidence >= 0.5 && answer !== 'greets' && answer !== 'yes');
  if (place !== 'opening' || !reason || says) return meanings;
  return [...meanings, { answer: 'wants_to_book', kind: null, confidence: 0.85, span: [0, 0], leads: true }];
} // prettier-ignore

/** Who says the name that was asked for, and no more, is the one. */
function presented(read: readonly Meaning[], place: Place, text: string, said: readonly string[]): readonly Meaning[] {
  // "True" agrees with what was said, and with nothing where nothing was.
  if (said.length === 0 && text === 'true') return [];
  if (place !== 'identity' || !presentsAsked(text, said)) return read;
  return [{ answer: 'is_the_patient', kind: null, confidence: 0.94, span: [0, 0], leads: true }];
}

/** A greeting may offer, greet, promise and present: nobody who is meant by it is on the line. */
const SAID_BY_MACHINES: readonly string[] = ['not_here', 'leaves_message', 'call_later', 'no_preference', 'other_time', 'is_the_patient', 'greets', 'yes', 'asks_who', 'asks_to_wait', 'asks_repeat', 'says_goodbye', 'declines']; // prettier-ignore
const NO_DOUBT = 0.9;

/** With the machine that took the call, if one speaks; without any doubt, it alone is heard. A screening is no such machine. */
function withMachine(meanings: readonly Meaning[], text: string, canHear: readonly string[]): readonly Meaning[] {
  const sure = soundsRecorded(text);
  if (sure === 0 || (sure < NO_DOUBT && !canHear.includes('machine')) || meanings.some(({ answer, confidence }) => answer === 'call_screening' && confidence >= NO_DOUBT)) return meanings;
  const rest = sure >= NO_DOUBT ? [] : meanings.filter(({ answer }) => !SAID_BY_MACHINES.includes(answer));
  return [{ answer: 'machine', kind: null, confidence: sure, span: [0, 0], leads: true }, ...rest];
} // prettier-ignore

const isMachine = ([first]: readonly Meaning[]): boolean => first?.answer === 'machine' && first.confidence >= NO_DOUBT;

interface Reported {
  readonly leading: HeardAnswer[];
  readonly others: HeardAnswer[];
  readonly objection: HeardValue[];
}

/** Only what can be heard here, each answer once; the kind of the surest objection comes with it. */
function hearable(meanings: readonly Meaning[], utterance: Utterance): Reported {
  const canHear = new Set(utterance.can_hear);
  const leading = new Map<string, HeardAnswer>();
  const others = new Map<string, HeardAnswer>();
  let objection: HeardValue[] = [];
  for (const meaning of [...meanings].sort((a, b) => b.confidence - a.confidence)) {
    const near = nearestHearable(meaning.answer, canHear);
    if (near === null) continue;
    const confidence = round(meaning.confidence - near.less);
    const [start, end] = meaning.span;
    const answer: HeardAnswer = { answer: near.answer, confidence, ...(end > start ? { span: [start, end] } : {}) };
    const into = meaning.leads ? leading : others;
    if (!into.has(near.answer)) into.set(near.answer, answer);
    if (meaning.leads && meaning.answer === 'objects' && objection.length === 0) {
      objection = [{ name: 'objection', value: meaning.kind, confidence, correction: false }];
    }
  }
  for (const name of plainWhere(leading)) {
    const plain = leading.get(name);
    if (plain) others.set(name, plain);
    leading.delete(name);
  }
  return {
    leading: [...leading.values()].sort(byConfidence),
    others: [...others.values()].filter(({ answer }) => !leading.has(answer)).sort(byConfidence).slice(0, 5),
    objection,
  };
} // prettier-ignore

const SAYS_MORE_THAN_NO: readonly string[] = [
  'declines', 'not_here', 'not_the_patient', 'wrong_person', 'hands_over', 'objects', 'call_later', 'wants_person', 'opt_out',
  'none_of_these', 'other_time', 'not_this', 'wants_to_move', 'wants_to_cancel', 'has_died',
]; // prettier-ignore

/** "No, she is not in" and "no, it is too dear" are no plain no: what was said besides says what is refused. */
function plainWhere(leading: ReadonlyMap<string, HeardAnswer>): readonly string[] {
  const more = SAYS_MORE_THAN_NO.some((name) => (leading.get(name)?.confidence ?? 0) >= 0.5);
  return more ? ['no'] : [];
}

function byConfidence(a: HeardAnswer, b: HeardAnswer): number {
  return b.confidence - a.confidence;
}
