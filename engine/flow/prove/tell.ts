/** A way through a conversation as it would be heard: who says what, at which step. */
import type { Prepared } from '../prepare.ts';
import type { Step } from './explore.ts';
import type { Sign } from './signs.ts';

export interface Told {
  readonly who: 'Elo' | 'Patient' | 'Clinic' | 'Line';
  /** Elo's words with their placeholders in braces; of a patient, an example of what they mean. */
  readonly text: string;
  /** `file/step`, or null where it happens at none. */
  readonly step: string | null;
}

export function tellConversation(prepared: Prepared, steps: readonly Step[]): Told[] {
  return steps.flatMap(({ signs }) => {
    const told = signs.flatMap((sign) => (sign.sign === 'told' ? [`{${sign.value}}`] : []));
    const answers = signs.flatMap((sign) => (sign.sign === 'heard' ? [wordsFor(prepared, sign.answer)] : []));
    const said = [...told, ...answers].join(' … ');
    const ask = signs.find((sign) => sign.sign === 'heard')?.ask ?? null;
    const patient: Told[] = said === '' ? [] : [{ who: 'Patient', text: said, step: ask }];
    return [...patient, ...signs.flatMap((sign) => tell(prepared, sign))];
  });
}

function tell(prepared: Prepared, sign: Sign): Told[] {
  switch (sign.sign) {
    case 'say':
      return [{ who: 'Elo', text: lineWords(prepared, sign), step: sign.at }];
    case 'do':
      return [{ who: 'Clinic', text: `… ${sign.effect}`, step: null }];
    case 'outcome':
      return [{ who: 'Clinic', text: `${sign.effect}: ${sign.outcome}`, step: null }];
    case 'signal':
      return [{ who: 'Line', text: `(${sign.signal.replaceAll('_', ' ')})`, step: null }];
    case 'delivered':
      return sign.in_full ? [] : [{ who: 'Line', text: '(the line is cut off)', step: null }];
    case 'end':
      return [{ who: 'Line', text: `(the call ends: ${sign.ending})`, step: null }];
    case 'heard':
    case 'told':
    case 'know':
    case 'forget':
    case 'move':
    case 'counted':
    case 'unsure':
      return [];
  }
}

function lineWords({ release }: Prepared, { line, again }: Extract<Sign, { sign: 'say' }>): string {
  const words = release.lines[line];
  const text =
    (again ? words?.again?.[0] : undefined) ?? words?.say?.[0] ?? Object.values(words?.sets ?? {})[0]?.[0]?.[0];
  return text ?? `(${line})`;
}

const wordsFor = ({ release }: Prepared, answer: string): string =>
  release.answers[answer]?.examples?.[0] ?? `(${answer.replaceAll('_', ' ')})`;
