import { toldBy } from '../check/words-of-lines.ts';
import type { Prepared } from '../prepare.ts';
import type { FlowPromise } from './promise.ts';
import { lineOf, roleOf } from './signs.ts';

export const nothingPrivateOnVoicemail: FlowPromise = {
  promise: 'nothing-private-on-voicemail',
  means:
    'Once a machine has answered, only lines with the role "voicemail" are said, and none of them holds anything that a call remembers.',
  yields:
    'A person who speaks urgently into it after all, and a goodbye that was begun before the machine was noticed.',
  begins: '',
  watch(before, sign, prepared) {
    if (sign.sign === 'signal' && sign.signal === 'machine' && sign.taken) return 'machine';
    if (sign.sign === 'heard' && sign.taken) return '';
    if (before === '' || sign.sign !== 'say') return before;
    if (roleOf(prepared, sign.line) !== 'voicemail') return { broken: `"${sign.line}" is said to a machine.` };
    const value = toldIn(prepared, sign.line);
    return value === undefined ? before : { broken: `"${sign.line}" tells a machine {${value}}.` };
  },
  minds: (sign, prepared) =>
    sign.sign === 'heard' ||
    (sign.sign === 'signal' && sign.signal === 'machine') ||
    (sign.sign === 'say' && (roleOf(prepared, sign.line) !== 'voicemail' || toldIn(prepared, sign.line) !== undefined)),
  concerns: (sign) => sign.sign === 'signal' && sign.signal === 'machine' && sign.taken,
};

/** Something of what a call remembers that a line tells; undefined where it tells nothing. */
function toldIn(prepared: Prepared, name: string): string | undefined {
  const line = lineOf(prepared, name);
  const [value] = line ? toldBy(line) : [];
  return value;
}
