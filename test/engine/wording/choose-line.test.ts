import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../engine/fault.ts';
import type { Line } from '../../../engine/flow/schema/shared-files.ts';
import { chooseLine, type LineChoice } from '../../../engine/wording/choose-line.ts';
import { shippedRelease } from '../../controls/typed-call.ts';

const choice = (changes: Partial<LineChoice> = {}): LineChoice => ({
  call: 'call-one',
  name: 'why',
  again: false,
  spoken: 0,
  warm: false,
  set: null,
  round: 1,
  ...changes,
});
const line = {
  say: ['What for?', 'What is it about?', 'What would it be for?'],
  again: ['So what for?', 'And what for?'],
  warm: ['I am sorry. What for?', 'Of course. What for?'],
};
const worry = {
  by: 'objection',
  sets: {
    price: [
      ['I see.', 'I understand.'],
      ['It is 60 euro.', 'That is 60 euro.', 'We say 60 euro.'],
    ],
    fear: [['No hurry.'], ['Take your time.', 'There is no rush.']],
  },
};

describe('A line', () => {
  it('is said in the same words for the same call and moment', () => {
    expect(chooseLine(line, choice())).toEqual(chooseLine(line, choice()));
    expect(line.say).toContain(chooseLine(line, choice()).text);
  });

  it('begins at different variants in different calls', () => {
    const firsts = Array.from({ length: 60 }, (_, i) => chooseLine(line, choice({ call: `call-${i}` })).variant);
    for (const variant of [0, 1, 2]) expect(firsts.filter((first) => first === variant).length).toBeGreaterThan(10);
  });

  it('that has been said, or is asked again, takes its other words', () => {
    expect(chooseLine(line, choice({ spoken: 1 }))).toMatchObject({ form: 'again', warm: false });
    expect(chooseLine(line, choice({ again: true }))).toMatchObject({ form: 'again' });
    expect(chooseLine({ say: line.say }, choice({ spoken: 1, again: true }))).toMatchObject({ form: 'say' });
  });

  it('is warm where it can be, the first time', () => {
    expect(chooseLine(line, choice({ warm: true }))).toMatchObject({ form: 'say', warm: true });
    expect(line.warm).toContain(chooseLine(line, choice({ warm: true })).text);
    expect(chooseLine({ say: line.say }, choice({ warm: true }))).toMatchObject({ warm: false });
    expect(chooseLine(line, choice({ warm: true, spoken: 1 }))).toMatchObject({ form: 'again', warm: false });
  });

  it('with sets goes from round to round, and stays in the last', () => {
    const forms = [1, 2, 3, 4].map((round) => chooseLine(worry, choice({ set: 'price', round })).form);
    expect(forms).toEqual(['price.1', 'price.2', 'price.2', 'price.2']);
    const fear = [1, 2, 3].map((round, spoken) => chooseLine(worry, choice({ set: 'fear', spoken, round })).text);
    expect(fear[0]).toBe('No hurry.');
    expect(fear.slice(1).toSorted()).toEqual(['Take your time.', 'There is no rush.']);
  });

  it('that has nothing for a value, or nothing to say at all, is a fault', () => {
    expect(() => chooseLine(worry, choice({ set: 'trust' }))).toThrow(
      new Fault('a line has no set for this value', 'why/trust'),
    );
    expect(() => chooseLine({}, choice())).toThrow(new Fault('a line has nothing to say', 'why'));
    expect(() => chooseLine({ say: [] }, choice())).toThrow(Fault);
  });

  it('is never said in the same words twice running, where it has others', () => {
    const kinds = fc.constantFrom<Partial<LineChoice>>({}, { again: true }, { warm: true });
    const several = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(
        several,
        fc.array(kinds, { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 1, max: 500 }),
        (words, moments, call) => {
          for (const one of [{ say: words }, { say: words, again: words.map((word) => `${word}!`) }]) {
            const said = moments.map(
              (moment, spoken) => chooseLine(one, choice({ ...moment, call: `call-${call}`, spoken })).text,
            );
            for (const [i, text] of said.entries()) expect(text).not.toBe(said[i + 1]);
          }
        },
      ),
      { seed: 20261123, numRuns: 300 },
    );
  });
});

describe('The lines that ship', () => {
  const { lines } = shippedRelease();

  const repeated = (name: string, shipped: Line, set: string | null, warm: boolean, call: string): string[] => {
    const said = Array.from({ length: 6 }, (_, spoken) =>
      chooseLine(shipped, { call, name, again: false, spoken, warm, set, round: spoken + 1 }),
    );
    return said.flatMap(({ text, form }, i) => {
      const next = said[i + 1];
      const words = set === null ? (form === 'again' ? shipped.again : shipped.say) : shipped.sets?.[set]?.[i];
      return next?.text === text && (words ?? []).length > 1 ? [`${name} ${form}: ${text}`] : [];
    });
  };

  it('are never said in the same words twice running, in any form, to anybody', () => {
    const twice = Object.entries(lines).flatMap(([name, shipped]) =>
      [...(shipped.say ? [null] : []), ...Object.keys(shipped.sets ?? {})].flatMap((set) =>
        [false, true].flatMap((warm) =>
          ['call-one', 'call-two', 'call-three'].flatMap((call) => repeated(name, shipped, set, warm, call)),
        ),
      ),
    );
    expect(twice).toEqual([]);
    expect(Object.keys(lines).length).toBeGreaterThan(50);
  });
});
