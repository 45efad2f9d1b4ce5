/** What there is to learn from: the replies at their steps, and what means the same anywhere, alone and beside a reply. */
import { knownOf } from '../../adapters/understanding/embedded/embedded-interpreter.ts';
import {
  classOf,
  LEARNT_VALUES,
  type Evidence,
  type Question,
} from '../../adapters/understanding/embedded/learned/features.ts';
import type { Lesson } from '../../adapters/understanding/embedded/learned/learn.ts';
import { readReplies, type Reply } from '../../adapters/understanding/embedded/learned/reply.ts';
import { evidenceOf } from '../../adapters/understanding/embedded/learned/settle.ts';
import { readByRules } from '../../adapters/understanding/embedded/understand.ts';
import type { Prepared } from '../../engine/flow/prepare.ts';
import type { Utterance } from '../../engine/ports.ts';
import { NOW, utteranceAtStep } from '../understand/reply-at-step.ts';
import { anywhere } from '../understand/stand-at-step.ts';
import { isAfterAnyQuestion, isAskedBeside, meantAnywhere, type Meant } from './meant-anywhere.ts';

/** After one question in so many each sentence is put that means the same after any. */
const EVERY = 16;
/** There are more of those where it matters, and they must not drown the rest. */
const EVERY_GRAVE = 48;
/** People ask something besides in one breath with a short reply, not with a long one. */
const SHORT = 8;
const JOINED_BY = ['. ', ', and ', ' ', '. also '] as const;

export function lessonsFor(prepared: Prepared): Lesson[] {
  const known = knownOf(prepared.release, null);
  const place = anywhere(prepared.release);
  const atStep = utteranceAtStep(prepared);
  const evidence = (utterance: Utterance, question: Question | null): Evidence =>
    evidenceOf(readByRules(known, utterance), question);
  const after = (reply: Reply, more: Meant = { text: '', is: [], may_be: [] }): Lesson => {
    const utterance = atStep({ ...reply, text: `${reply.text}${more.text}` });
    return {
      ...evidence(utterance, utterance),
      is: [...classesOf(reply), ...more.is],
      may_be: [...reply.also, ...more.may_be],
    };
  };
  const alone = ({ text, is, may_be }: Meant): Lesson => {
    const utterance = { text, at: NOW, zone: 'UTC', offered: [], ...place };
    return { ...evidence(utterance, null), is, may_be };
  };
  const replies = readReplies();
  const sentences = meantAnywhere(prepared.release);
  const questions = sentences.filter(isAskedBeside);
  const steps = [...new Set(replies.map(({ step }) => step))];
  return [
    ...replies.map((reply) => after(reply)),
    ...sentences.map(alone),
    ...sentences
      .filter(isAfterAnyQuestion)
      .flatMap((meant, i) =>
        steps
          .filter((_, k) => (i + k) % (isAskedBeside(meant) ? EVERY : EVERY_GRAVE) === 0)
          .map((step) => after(nothingAt(step), meant)),
      ),
    ...everySecond(replies.filter(({ text }) => text.split(' ').length <= SHORT)).map((reply, i) =>
      after(reply, joined(i, questions)),
    ),
  ];
}

const nothingAt = (step: string): Reply => ({ step, text: '', answers: [], also: [], values: {} });

const everySecond = <One>(all: readonly One[]): One[] => all.filter((_, i) => i % 2 === 0);

function joined(i: number, questions: readonly Meant[]): Meant {
  const { text = '', is = [] } = questions[i % questions.length] ?? {};
  return { text: `${JOINED_BY[i % JOINED_BY.length] ?? ''}${text}`, is, may_be: [] };
}

/** Where it is asked what somebody rings about. */
const OPENING = /^inbound-reception\/(?:help|anything_else)$/;
/** What may stand beside the reason of a visit that somebody wishes for. */
const BESIDE_A_REASON: readonly string[] = ['greets', 'strong_pain', 'is_the_patient', 'someone_else'];

/** A worry is told by its kind, and a value by what it is; who opens with what is wrong with a tooth wants to be seen. */
function classesOf({ step, answers, values }: Reply): string[] {
  const { objection, reason } = values;
  const wishes =
    OPENING.test(step) && reason !== undefined && answers.every((answer) => BESIDE_A_REASON.includes(answer));
  return [
    ...(wishes ? ['wants_to_book'] : []),
    ...answers.map((answer) => classOf({ answer, kind: (answer === 'objects' && objection) || null })),
    ...LEARNT_VALUES.flatMap((name) => (values[name] === undefined ? [] : [`${name}=${values[name]}`])),
  ];
}
