/** The way to a booking, input by input: tests stop where they like. */
import { atTen, atTwo, holdOfTen, TUESDAY, visitAtTen } from './release.ts';
import type { Line } from './call.ts';

export type Step = (line: Line) => string[];

export const wayToBooking: readonly (readonly [name: string, step: Step])[] = [
  ['the greeting is heard', (line) => line.delivered()],
  ['somebody says that it is them', (line) => line.speaks('yes it is me')],
  ['and is understood', (line) => line.understood(['yes'])],
  ['the question is heard', (line) => line.delivered()],
  ['they say what for, and when', (line) => line.speaks('a check-up on Tuesday')],
  [
    'and are understood again',
    (line) =>
      line.understood([
        ['reason', 'check_up'],
        ['when', TUESDAY],
      ]),
  ],
  ['"let me look" is heard', (line) => line.delivered()],
  [
    'times are found',
    (line) => line.settles('SlotSearchRequested', { type: 'SlotsFound', data: { slots: [atTen, atTwo] } }),
  ],
  ['they are offered', (line) => line.delivered()],
  ['one is chosen', (line) => line.speaks('ten is fine')],
  ['and that is understood', (line) => line.understood([['slot', atTen]])],
  ['it is held', (line) => line.settles('SlotHoldRequested', { type: 'SlotHoldGiven', data: { hold: holdOfTen } })],
  ['it is read back', (line) => line.delivered()],
  ['they say yes', (line) => line.speaks('yes')],
  ['and the yes is understood', (line) => line.understood(['yes'])],
  [
    'it is booked',
    (line) => line.settles('BookingRequested', { type: 'BookingConfirmed', data: { appointment: visitAtTen } }),
  ],
  ['"one moment" and "it is booked" are heard', (line) => line.delivered()],
  ['they want nothing else', (line) => line.speaks('no')],
  ['and that is understood, too', (line) => line.understood(['no'])],
  ['the goodbye is heard', (line) => line.delivered()],
  ['the line is hung up', (line) => line.settles('HangUpRequested', { type: 'CallHungUp' })],
];

/** Goes on until a step of that name was done; returns what the last one brought. */
export function goOn(line: Line, until: string, from = 0): string[] {
  const end = wayToBooking.findIndex(([name]) => name === until);
  if (end < from) throw new Error(`there is no step "${until}" ahead`);
  return wayToBooking.slice(from, end + 1).reduce<string[]>((_, [, step]) => step(line), []);
}
