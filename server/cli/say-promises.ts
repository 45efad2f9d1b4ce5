/** Promises in words: a broken one as a conversation that can be read aloud, the others by how many there are. */
import type { Verdict } from '../../engine/flow/prove/prove.ts';
import { visible } from './visible.ts';

/** The shortest conversation that breaks a promise, and how. */
export function sayBroken({ promise, flow, says, conversation }: Verdict): string {
  const lines = conversation.map(({ who, text, step }) => {
    return `  ${`${who}:`.padEnd(9)}${text}${step === null ? '' : `   [${step}]`}`;
  });
  return [`${flow} breaks its promise ${promise}:`, ...lines, `  ✗ ${says ?? ''}`].map(visible).join('\n');
}

/** What holds, what is kept by nothing because it never comes to it, and which steps no call reaches. */
export function sayPromises(
  promises: readonly Verdict[],
  unreached: Readonly<Record<string, readonly string[]>>,
): string {
  const kept = promises.filter(({ holds }) => holds).length;
  const vacuous = promises.filter(({ vacuous: empty }) => empty);
  return [
    `${kept} of ${promises.length} promises hold.`,
    ...vacuous.map(({ promise, flow }) => `${flow}: nothing that ${promise} is about ever happens.`),
    ...Object.entries(unreached).flatMap(([flow, steps]) =>
      steps.length === 0 ? [] : [`${flow}: no call reaches ${steps.join(', ')}.`],
    ),
  ]
    .map(visible)
    .join('\n');
}
