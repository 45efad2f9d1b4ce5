/** What each clause of an utterance means: by rules first, by likeness to the examples where no rule speaks. */
import { askedPlainly } from './asked-plainly.ts';
import type { Classify } from './classify.ts';
import { round } from './classify.ts';
import type { Place } from './place.ts';
import { askedAgain } from './rules/asked-again.ts';
import { aboutTheClinic } from './rules/about-the-clinic.ts';
import { atAnOffer } from './rules/at-an-offer.ts';
import { atAttendance } from './rules/at-attendance.ts';
import { atFirst } from './rules/at-first.ts';
import { atIdentity } from './rules/at-identity.ts';
import { atObjection } from './rules/at-objection.ts';
import { atPain } from './rules/at-pain.ts';
import { atProposal } from './rules/at-proposal.ts';
import { atReason } from './rules/at-reason.ts';
import { atTheDesk } from './rules/at-the-desk.ts';
import { atTheEnd } from './rules/at-the-end.ts';
import { badPain } from './rules/bad-pain.ts';
import { bookings } from './rules/bookings.ts';
import { emergencies } from './rules/emergencies.ts';
import { farewells } from './rules/farewells.ts';
import { hesitations, undecided } from './rules/hesitations.ts';
import { inDoubt } from './rules/in-doubt.ts';
import { inOtherWords } from './rules/in-other-words.ts';
import { leaveOff } from './rules/leave-off.ts';
import { messages } from './rules/messages.ts';
import { objections } from './rules/objections.ts';
import { onceMore } from './rules/once-more.ts';
import { otherOnes } from './rules/other-ones.ts';
import { partings } from './rules/partings.ts';
import { personWanted } from './rules/person-wanted.ts';
import { plans } from './rules/plans.ts';
import { questions } from './rules/questions.ts';
import { refusals } from './rules/refusals.ts';
import type { Rule } from './rules/rule.ts';
import { robots } from './rules/robots.ts';
import { robotsOtherwise } from './rules/robots-otherwise.ts';
import { selfHarm } from './rules/self-harm.ts';
import { strangers } from './rules/strangers.ts';
import { whoCalls } from './rules/who-calls.ts';
import { whoIsThere } from './rules/who-is-there.ts';
import { wishes } from './rules/wishes.ts';
import { yesAndNo } from './rules/yes-and-no.ts';
import { spanOf } from './split-clauses.ts';
import type { Clause, Sentence } from './split-clauses.ts';

export interface Meaning {
  readonly answer: string;
  readonly kind: string | null;
  readonly confidence: number;
  readonly span: [number, number];
  /** A clear reading; otherwise one that was only second best. */
  readonly leads: boolean;
}

const RULES: readonly Rule[] = [
  ...yesAndNo,
  ...whoIsThere,
  ...strangers,
  ...whoCalls,
  ...selfHarm,
  ...messages,
  ...emergencies,
  ...leaveOff,
  ...refusals,
  ...wishes,
  ...personWanted,
  ...badPain,
  ...bookings,
  ...questions,
  ...robots,
  ...robotsOtherwise,
  ...aboutTheClinic,
  ...atTheDesk,
  ...objections,
  ...hesitations,
  ...farewells,
  ...partings,
  ...inOtherWords,
  ...askedAgain,
  ...otherOnes,
  ...inDoubt,
  ...onceMore,
  ...plans,
];
const PLACED: readonly Rule[] = [
  ...atFirst,
  ...atIdentity,
  ...atProposal,
  ...atPain,
  ...atReason,
  ...atObjection,
  ...atTheEnd,
  ...atAttendance,
  ...atAnOffer,
  ...undecided,
];
/** What counts beside the meaning that words have after a question: what is grave, and what is asked back. */
const BESIDE_THE_PLACE =
  /^(?:emergency|self_harm|is_a_minor|call_screening|leaves_message|runs_late|has_new_details|someone_else|opt_out|wants_person|wrong_person|machine|strong_pain|not_here|not_the_patient|pays_now|wants_to_(?:move|cancel)|call_later|objects|asks_(?!to_wait|if_robot|repeat).*)$/;
/** Below this a likeness is noise. */
const FLOOR = 0.3;
/** From this on a likeness speaks beside a rule that found something else. */
const BESIDE_A_RULE = 0.9;

export interface Names {
  /** Every answer of answers.json. */
  readonly known: ReadonlySet<string>;
  /** Answers that end a call or change who is on the line: likeness alone must be closer for these. */
  readonly grave: ReadonlySet<string>;
}
const GRAVE = 0.8;

/** Every reading of an utterance, the best of each answer, by confidence. */
export function readAnswers(sentences: readonly Sentence[], classify: Classify, names: Names, place: Place): Meaning[] {
  const best = new Map<string, Meaning>();
  const note = (meaning: Meaning) => {
    if (!names.known.has(meaning.answer)) return;
    const key = `${meaning.answer}/${meaning.kind ?? ''}`;
    const other = best.get(key);
    if (other === undefined || rank(meaning) > rank(other)) best.set(key, meaning);
  };
  const all = sentences.flatMap(({ clauses }) => clauses);
  const goesOn = all.some(({ text }) => !AGREES.test(text));
  for (const { whole, clauses } of sentences) {
    const parts = clauses.length > 1 ? [...clauses, whole] : clauses;
    const noteOf = (clause: Clause) => (meaning: Meaning) => note(lighter(meaning, clause, goesOn));
    const ruled = new Set(parts.filter((clause) => applyRules(clause, place, noteOf(clause))));
    for (const clause of clauses) {
      const noteHere = noteOf(clause);
      likenesses(clause, ruled.has(clause) || ruled.has(whole), classify, (meaning) =>
        noteHere(graver(meaning, names)),
      );
    }
    if (clauses.length > 1 && whole.words.length <= 16)
      likenesses(whole, ruled.size > 0, classify, (meaning) => note(graver(meaning, names)));
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence);
}

/** "Okay, which street is it on?" and "right?" only show that somebody listens: a yes, but none that may bind. */
const LISTENS = /^(?:okay|alright|right|great|fine|cool|good|perfect|lovely|grand|thanks|super|brilliant|sure|that is great|sounds good|that sounds good|that is fine)$/; // prettier-ignore
const AGREES = new RegExp(`${LISTENS.source}|^(?:yes|yeah|yep|yup|aye|absolutely|definitely|exactly|correct|of course|please|i do|go ahead|that is (?:right|correct))(?: please| thanks| thank you)?$`); // prettier-ignore
const NOT_BINDING = 0.62;

function lighter(meaning: Meaning, clause: Clause, goesOn: boolean): Meaning {
  const light = (goesOn && LISTENS.test(clause.text)) || clause.asked;
  if (meaning.answer !== 'yes' || !light) return meaning;
  return { ...meaning, confidence: Math.min(meaning.confidence, NOT_BINDING) };
}

/** Who asks whom, and who wants what, rules can tell; likeness cannot: "a human, please" and "I am a human" are alike. */
const STRUCTURED = /^(?:asks_if_robot|wants_person|opt_out)$/;
const NEARLY_THE_SAME = 0.88;
const UNSTRUCTURED = 0.5;

function graver(meaning: Meaning, { grave }: Names): Meaning {
  if (STRUCTURED.test(meaning.answer) && meaning.confidence < NEARLY_THE_SAME)
    return { ...meaning, confidence: round(meaning.confidence * UNSTRUCTURED) };
  const same = meaning.confidence >= 0.95 || !grave.has(meaning.answer);
  return same ? meaning : { ...meaning, confidence: round(meaning.confidence * GRAVE) };
}

function rank(meaning: Meaning): number {
  return meaning.confidence + (meaning.leads ? 1 : 0);
}

const AFTER = Map.groupBy(
  PLACED.flatMap((rule) => (rule.at ?? []).map((place) => ({ place, rule }))),
  ({ place }) => place,
);
/** Words around an answer that change nothing in it: "no, thanks, love" and "yes, I do, yeah". */
const AROUND = /^(?:(?:well|oh|so|right|okay|sure|look|yes|yeah|and|actually|honestly|sorry|god|jesus|listen|i mean|to be honest|i suppose|you know|now) )+(?=\S)|(?: (?:thanks|thank you|please|so|then|yes|yeah|yep|okay|sure|good (?:girl|man|woman|lad|lady)|darling|sweetheart|love|pet|dear|mate|like|there|indeed|you know|to be honest|honestly|really|actually|at this stage|now|anyway|though|sir|madam|of course|no problem|right|i suppose|i would say|all right|alright|fair play|cheers))+$/g; // prettier-ignore

/** What may be asked, or wished for, in a roundabout way. */
const ASKED_PLAINLY = /^(?:asks_(?!repeat|if_robot)\w+|wants_to_\w+|call_later|other_time)$/;

/** A mere sound asks for nothing, unless it was a question. */
const SOUND = /^(?:huh|hm+|eh|uh|mm+)$/;

function applyRules(clause: Clause, place: Place, note: (meaning: Meaning) => void): boolean {
  const here = (AFTER.get(place) ?? []).map(({ rule }) => rule);
  const placed = matching(here, clause.text);
  const bare = clause.text.replaceAll(AROUND, '');
  if (placed.size === 0 && bare !== clause.text) for (const [key, rule] of matching(here, bare)) placed.set(key, rule);
  const found = new Map(placed);
  for (const [key, one] of matching(RULES, clause.text)) {
    if (one.answer === 'asks_repeat' && SOUND.test(clause.text) && !clause.asked) continue;
    if (placed.size > 0 && !BESIDE_THE_PLACE.test(one.answer)) continue;
    if ((found.get(key)?.sure ?? 0) < one.sure) found.set(key, one);
  }
  for (const [key, one] of matching(RULES, askedPlainly(clause.text), clause.text)) {
    if (ASKED_PLAINLY.test(one.answer) && !found.has(key) && (placed.size === 0 || BESIDE_THE_PLACE.test(one.answer)))
      found.set(key, one);
  }
  for (const { answer, kind, sure } of found.values()) {
    note({ answer, kind: kind ?? null, confidence: sure, span: spanOf(clause), leads: true });
  }
  return found.size > 0;
}

/** The surest rule of each answer that the text meets, and where it was shortened, what it was shortened from does not take back. */
function matching(among: readonly Rule[], text: string, known = ''): Map<string, Rule> {
  const best = new Map<string, Rule>();
  if (text === known) return best;
  const spoken = new Map<RegExp, boolean>();
  for (const rule of among) {
    if (rule.only !== undefined) {
      if (!spoken.has(rule.only)) spoken.set(rule.only, rule.only.test(text));
      if (spoken.get(rule.only) === false) continue;
    }
    const key = `${rule.answer}/${rule.kind ?? ''}`;
    if ((best.get(key)?.sure ?? 0) >= rule.sure) continue;
    if (rule.says.test(text) && rule.unless?.test(text) !== true && (known === '' || rule.unless?.test(known) !== true))
      best.set(key, rule);
  }
  return best;
}

/** Words that only name a time or a place in a row; a clause of nothing else is a value and no answer. */
const VALUE_WORD = /^(?:\d.*|mon(?:day)?s?|tues?(?:day)?s?|wed(?:nesday)?s?|thu(?:rs)?(?:day)?s?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)(?:teen)?th|thirteenth|twentieth|thirtieth|last|mornings?|afternoons?|evenings?|tomorrow|today|tonight|weeks?|weekends?|days?|month|next|this|that|the|a|an|at|on|in|of|to|till|until|past|half|quarter|oclock|am|pm|noon|lunch|lunchtime|after|before|between|from|and|or|about|around|by|early|end|start|beginning|middle|fortnight|work|school|coming|following|please|maybe|say|for|me|it|is|yes|possibly|then)$/; // prettier-ignore

/** Words without which nobody asks; "just a cleaning" is like "how much is a cleaning" and asks nothing. */
const ASKS = /\b(?:who|what|where|when|which|why|how|whats|hows|wheres|whos|is|are|am|was|do|does|did|can|could|will|would|should|may|have|has|any|tell|price|prices|cost|costs|charge|fee|repeat|again|say|sorry|pardon|wait|hold|hang|moment|minute|second|sec|address|hours|insurance|robot|machine|human|real|wondering|know)\b/; // prettier-ignore

/** Who forbids a thing uses the words of those who want it. */
const FORBIDS = /\b(?:do|did|would|should) not (?:you )?(?:dare |ever )?(?:to )?(?:cancel|move|change|book|make|reschedule)\b|\bnever (?:cancel|move|change|book)\b/; // prettier-ignore

/** "Half nine is grand" is like "I'm nine and a half" in its letters alone. */
const OF_A_CHILD = /\b(?:i|my|mammy|mummy|mam|mum|mom|mommy|daddy|dad|kid|child|strangers?)\b/;

function likenesses(clause: Clause, ruled: boolean, classify: Classify, note: (meaning: Meaning) => void): void {
  if (clause.words.every(({ text }) => VALUE_WORD.test(text))) return;
  classify(clause.text).forEach(({ answer, kind, confidence }, i) => {
    if (confidence < FLOOR) return;
    if (answer.startsWith('wants_to_') && FORBIDS.test(clause.text)) return;
    if (answer === 'is_a_minor' && !OF_A_CHILD.test(clause.text)) return;
    if (answer.startsWith('asks_') && confidence < BESIDE_A_RULE && !ASKS.test(clause.text)) return;
    const leads = i === 0 && (!ruled || confidence >= BESIDE_A_RULE);
    note({ answer, kind, confidence: round(leads ? confidence : confidence * 0.8), span: spanOf(clause), leads });
  });
}
