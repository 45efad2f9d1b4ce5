import { doEffect } from '../../effect/catalogue.ts';
import { toldBy } from '../check/words-of-lines.ts';
import { ofTheListener } from '../kernel/remember.ts';
import { asksWho, PLAIN_YES } from '../kernel/plain-yes.ts';
import type { Prepared } from '../prepare.ts';
import type { FlowPromise, Watch } from './promise.ts';
import { isNewListener, stepAt } from './signs.ts';

/**
 * What is known of whoever listens, as words: `inbound`, `said`, `checked`; of each private value that it came from them
 * (`own:x`) or from elsewhere (`secret:x`).
 */
const words = (watch: Watch): string[] => watch.split(' ').filter(Boolean);
const plus = (watch: Watch, word: string): Watch => [...new Set([...words(watch), word])].toSorted().join(' ');
const minus = (watch: Watch, ...gone: string[]): Watch => {
  if (!gone.some((word) => watch.includes(word))) return watch;
  return words(watch)
    .filter((word) => !gone.includes(word))
    .join(' ');
};

/** For the rest of a turn: a question of identity was answered with a word that says so; something they brought about settled. */
const SAYS_WHO = 'says-who';
const THEIRS = 'theirs';
/** For the rest of a turn: the phone went to somebody else. */
const HANDING = 'handing';

/** What changes a visit that stands, and so is only for those who may hear of it. */
const VISIT = 'appointment';
/** Whom the call is about, once they are found. */
const PATIENT = 'patient';
const changes: readonly string[] = ['move', 'cancel', 'confirm_appointment'];

/** What settles something that the listener brought about: their booking, their registration. */
const isTheirDoing = (effect: string): boolean =>
  doEffect(effect)?.commits !== undefined || effect === 'register_person';

export const nothingPrivateBeforeIdentity: FlowPromise = {
  promise: 'nothing-private-before-identity',
  means:
    'A value that memory.json calls private is spoken, or lets its words be chosen by, only to somebody who may hear it. "said": in a call of ours, whoever said, asked by a line with the role "asks_who", that they are the one, in so many words, or by a plain yes with no question and no other answer beside it; in a call to us, whose name and date of birth were checked, because anybody may ring. "checked": only the latter. What the listener has told or brought about in this call (a name, a booking) is no secret from them. Whoever takes over the phone begins anew. And nothing but what a listener may hear of is moved, cancelled or confirmed for them.',
  yields: 'Nothing.',
  begins: '',
  watch(before, sign, prepared) {
    // What is told in the same breath was told by the one before.
    if (isNewListener(sign, prepared)) return plus(anew(before), HANDING);
    switch (sign.sign) {
      case 'heard':
        return sign.taken && tellsWho(sign.answer, sign.ask, prepared) ? plus(before, SAYS_WHO) : before;
      case 'outcome':
        return isTheirDoing(sign.effect) ? plus(before, THEIRS) : before;
      case 'move':
        return sign.cause === 'start' ? begins(prepared, sign.to) : before;
      case 'know': {
        const { name, from } = sign;
        if (name === 'speaker') return words(before).includes(SAYS_WHO) ? plus(before, 'said') : before;
        if (name === 'patient_checked') return from === 'outcome' ? plus(before, 'checked') : before;
        // Who was checked may have been another patient.
        const sure = name === PATIENT ? minus(before, 'checked') : before;
        if (!isSecret(prepared, name)) return sure;
        // What a way remembers is a word that the flow itself holds, and no secret of the clinic's.
        const isTold = (from === 'heard' || from === 'edge') && !words(before).includes(HANDING);
        const isTheirs = isTold || (from === 'outcome' && words(before).includes(THEIRS));
        const [is, was] = isTheirs ? ['own', 'secret'] : ['secret', 'own'];
        return plus(minus(sure, `${was}:${name}`), `${is}:${name}`);
      }
      case 'forget': {
        const identity = [
          ...(sign.names.includes('speaker') ? ['said'] : []),
          ...(sign.names.includes('patient_checked') ? ['checked'] : []),
        ];
        return minus(before, ...identity, ...sign.names.flatMap((name) => [`own:${name}`, `secret:${name}`]));
      }
      case 'say': {
        const secret = privateIn(prepared, sign.line).find((name) => !mayHear(before, name, prepared));
        return secret === undefined
          ? before
          : { broken: `"${sign.line}" says {${secret}} to somebody of whom it is not known that they may hear it.` };
      }
      case 'do':
        return changes.includes(sign.effect) && !mayHear(before, VISIT, prepared)
          ? { broken: `"${sign.effect}" is requested by somebody of whom it is not known that the visit is theirs.` }
          : before;
      default:
        return before;
    }
  },
  minds(sign, prepared) {
    switch (sign.sign) {
      case 'heard':
        return isNewListener(sign, prepared) || (sign.taken && tellsWho(sign.answer, sign.ask, prepared));
      case 'outcome':
        return isNewListener(sign, prepared) || isTheirDoing(sign.effect);
      case 'move':
        return sign.cause === 'start' || isNewListener(sign, prepared);
      case 'say':
        return privateIn(prepared, sign.line).length > 0;
      case 'do':
        return changes.includes(sign.effect);
      case 'know':
        return bearsOnIdentity(sign.name, prepared);
      case 'forget':
        return sign.names.some((name) => bearsOnIdentity(name, prepared));
      default:
        return false;
    }
  },
  rests: (before) => minus(before, SAYS_WHO, THEIRS, HANDING),
  concerns: (sign, prepared) => sign.sign === 'say' && privateIn(prepared, sign.line).length > 0,
};

const bearsOnIdentity = (name: string, prepared: Prepared): boolean =>
  ofTheListener.includes(name) || name === PATIENT || isSecret(prepared, name);

/** What lines and effects may give away. A private value that nothing ever speaks of needs no watch. */
interface Secrets {
  readonly all: ReadonlySet<string>;
  readonly byLine: ReadonlyMap<string, readonly string[]>;
}

const secrets = new WeakMap<Prepared, Secrets>();

function secretsOf(prepared: Prepared): Secrets {
  const before = secrets.get(prepared);
  if (before) return before;
  const { lines, memory } = prepared.release;
  const byLine = new Map(
    Object.entries(lines).map(([name, line]) => {
      return [name, [...toldBy(line)].filter((value) => memory[value]?.private !== undefined)];
    }),
  );
  const visit = memory[VISIT]?.private === undefined ? [] : [VISIT];
  const found = { all: new Set([...[...byLine.values()].flat(), ...visit]), byLine };
  secrets.set(prepared, found);
  return found;
}

const isSecret = (prepared: Prepared, name: string): boolean => secretsOf(prepared).all.has(name);

/** The private values that a line speaks of. */
const privateIn = (prepared: Prepared, line: string): readonly string[] => secretsOf(prepared).byLine.get(line) ?? [];

/** What a call may know from the start is secret; whether it is an inbound one decides how much a word is worth. */
function begins(prepared: Prepared, to: string): Watch {
  const file = prepared.programs.get(to.split('/')[0] ?? '')?.file;
  if (file?.kind !== 'conversation') return '';
  const names = [...(file.knows ?? []), ...(file.may_know ?? [])].filter((name) => isSecret(prepared, name));
  return names.reduce((watch, name) => plus(watch, `secret:${name}`), file.direction === 'inbound' ? 'inbound' : '');
}

/** Another listener: nothing is known of them, and what the one before told is secret now. */
const anew = (watch: Watch): Watch =>
  words(watch)
    .filter((word) => word !== 'said' && word !== 'checked')
    .map((word) => word.replace('own:', 'secret:'))
    .join(' ');

/** The words by which somebody says that they are the one. Everything else, however friendly, says something else. */
const saysSo: readonly string[] = [PLAIN_YES, 'is_the_patient'];

function tellsWho(answer: string, ask: string | null, prepared: Prepared): boolean {
  if (ask === null || !saysSo.includes(answer)) return false;
  const step = stepAt(prepared, ask);
  return step?.kind === 'ask' && asksWho(prepared, step);
}

function mayHear(watch: Watch, name: string, { release }: Prepared): boolean {
  const level = release.memory[name]?.private;
  const known = words(watch);
  if (level === undefined || !known.includes(`secret:${name}`) || known.includes('checked')) return true;
  return level === 'said' && known.includes('said') && !known.includes('inbound');
}
