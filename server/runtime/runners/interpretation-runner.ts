/** Has the words understood by the interpreter of the call's release. */
import type { Interpretation, Interpreter, NoInterpretation, Utterance } from '../../../engine/ports.ts';
import type { Appointment, Slot } from '../../../engine/values.ts';
import { given } from '../../../engine/fault.ts';
import type { Prepared } from '../../../engine/flow/prepare.ts';
import type { EffectOf } from '../../../engine/effect/effects-of.ts';
import type { Draft } from '../../../engine/event.ts';
import type { Releases } from '../releases.ts';
import type { Runner, Situation } from './runner.ts';

export type InterpreterFor = (release: Prepared) => Interpreter;

export function interpretationRunner(
  releases: Releases,
  interpreterFor: InterpreterFor,
): Runner<'InterpretationRequested'> {
  return async (effect, situation) => {
    const release = given(await releases.of(situation.talk.release), 'the release of a call is gone', effect.call);
    const interpreter = interpreterFor(release);
    const utterance = utteranceOf(effect, situation, release);
    const began = performance.now();
    const understood = utterance === null ? { failed: 'nonsense' as const } : await interpreter.interpret(utterance);
    const ms = performance.now() - began;
    return { source: 'interpreter', after_ms: 0, events: [outcome(effect.version, interpreter, understood, ms)] };
  };
}

function utteranceOf(
  { request }: EffectOf<'InterpretationRequested'>,
  { talk, at }: Situation,
  { release }: Prepared,
): Utterance | null {
  const words = request.data.of.map((version) => talk.words[version]);
  if (words.some((text) => text === undefined || text === null)) return null;
  const { memory } = talk.dialogue;
  const objection = memory['objection'];
  return {
    text: words.join(' '),
    can_hear: request.data.can_hear,
    can_give: request.data.can_give,
    asked: request.data.asked,
    said: talk.said,
    offered: (memory['slots'] ?? []) as readonly Slot[],
    wished: talk.wished,
    visit: (memory['slot'] ?? memory['appointment'] ?? null) as Slot | Appointment | null,
    objection: typeof objection === 'string' ? objection : null,
    at,
    zone: release.clinic.zone,
  };
}

function outcome(
  request: number,
  asked: Interpreter,
  understood: Interpretation | NoInterpretation,
  ms: number,
): Draft {
  const { consulted, reply } = understood;
  const model = consulted === undefined ? {} : { consulted };
  const replied = reply === undefined ? {} : { reply };
  if ('failed' in understood) {
    return { type: 'InterpretationFailed', data: { request, reason: understood.failed, ...model }, box: replied };
  }
  const { name, model: by, template } = understood.heard ?? asked;
  const work = { request, interpreter: name, model: by, template, ms: Math.round(ms * 1000) / 1000, ...model };
  const { answers, values, alternatives, tone, contents, raw } = understood;
  if (answers.length === 0 && values.length === 0) {
    return { type: 'AnswerNotUnderstood', data: { ...work, tone }, box: replied };
  }
  return {
    type: 'AnswerUnderstood',
    data: { ...work, answers: [...answers], values: [...values], alternatives: [...alternatives], tone },
    box: { contents: { ...contents }, raw, ...replied },
  };
}
