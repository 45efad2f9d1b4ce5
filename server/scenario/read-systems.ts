/** How the clinic's systems are in a scenario: the diary's condition, and answers that are given to them. */
import { doEffect, doEffects } from '../../engine/effect/catalogue.ts';
import { didYouMean } from '../../engine/flow/nearest.ts';
import type { HeadContext, HeadLine } from './head-line.ts';
import type { DiaryCondition, Forced } from './scenario.ts';

/** `down`, or `slow, 3 s`. */
export function readDiary(line: HeadLine | undefined, { refuse }: HeadContext): DiaryCondition {
  if (!line) return null;
  if (line.value === 'down') return { down: true };
  const seconds = /^slow, (\d{1,3}) s$/.exec(line.value)?.[1];
  if (seconds === undefined) refuse(line, `A diary is "down" or "slow, 3 s", not "${line.value}".`);
  return seconds === undefined ? null : { slow_ms: Number(seconds) * 1000 };
}

/** `hold_slot answers taken, then as usual`, for each effect at most once. */
export function readForced(lines: readonly HeadLine[], context: HeadContext): Forced[] {
  const all: Forced[] = [];
  for (const line of lines) {
    const forced = readAnswers(line, context);
    if (!forced) continue;
    if (all.some(({ does }) => does === forced.does)) {
      context.refuse(line, `What "${forced.does}" answers was said already: write "…, then …".`);
    }
    all.push(forced);
  }
  return all;
}

function readAnswers(line: HeadLine, { refuse }: HeadContext): Forced | null {
  const [, does = '', said = ''] = /^([a-z_]+) answers (.+)$/.exec(line.value) ?? [];
  const effect = doEffect(does);
  if (!effect) {
    const known = didYouMean(does, Object.keys(doEffects));
    refuse(line, `Write what the clinic's systems answer like "hold_slot answers taken". ${known}`.trim());
    return null;
  }
  const answers = said.split(', then ').map((answer) => (answer === 'as usual' ? null : answer));
  for (const answer of answers) {
    if (answer === null) continue;
    const outcome = Object.hasOwn(effect.outcomes, answer) ? effect.outcomes[answer] : undefined;
    const known = didYouMean(answer, Object.keys(effect.outcomes));
    if (!outcome) refuse(line, `"${does}" never answers "${answer}". ${known}`.trim());
    else if (outcome.gives) refuse(line, `"${answer}" brings something that only the clinic's systems have.`);
  }
  return { does, answers };
}
