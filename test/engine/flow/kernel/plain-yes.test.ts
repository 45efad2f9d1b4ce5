/** A yes counts only once what it is about was heard, at a question that permits something or asks who is on the line. */
import { describe, expect, it } from 'vitest';
import { hear, settle, type Turn } from '../../../../engine/flow/kernel/kernel.ts';
import { isToBeHeard } from '../../../../engine/flow/kernel/plain-yes.ts';
import { beginTurn } from '../../../../engine/flow/kernel/turn.ts';
import { liveWorld } from '../../../../engine/flow/kernel/live-world.ts';
import type { Dialogue } from '../../../../engine/flow/kernel/dialogue.ts';
import type { Interruption } from '../../../../engine/flow/schema/flow-file.ts';
import { at, happens, heard, met, prepared, says, small, type Said } from '../../../controls/dialogue.ts';
import { interruptions, TUESDAY, visit } from '../../../controls/release.ts';

const { lines } = small.release;
const release = prepared({ lines: { ...lines, who: { role: 'asks_who', say: ['Is that {patient_name}?'] } } });
const tooEarly =
  (...said: readonly Said[]) =>
  (turn: Turn): void =>
    hear(turn, { ...heard(...said), heard_out: false });

describe('A question that has to be heard', () => {
  it('permits something or asks who is on the line, and is no other', () => {
    const names = Object.keys(visit.steps).filter((name) => {
      const step = visit.steps[name];
      return step !== undefined && isToBeHeard(release, step);
    });
    expect(names).toEqual(['who', 'read_back']);
  });

  it('stays where a yes came before it was heard, and nobody is known by it', () => {
    const { acts, dialogue, place } = happens(at('visit/who'), tooEarly('yes'), release);
    expect(acts).toEqual(['ignore yes: not_heard_out', 'count at_one_step 1', 'say who again']);
    expect(place).toBe('visit/who');
    expect(dialogue.memory).toEqual(met);
  });

  it('is answered by a yes that came after', () => {
    const { acts, dialogue } = happens(at('visit/who'), says('yes'), release);
    expect(acts).toEqual(['know speaker=said (edge)', '0:visit/why (edge visit/who.yes, entered 1)', 'say why']);
    expect(dialogue.memory).toEqual({ ...met, speaker: 'said' });
  });

  it('hears everything but a yes at once, and keeps what is told beside it', () => {
    expect(happens(at('visit/who'), tooEarly('no'), release).place).toBe('visit/bye');
    expect(happens(at('visit/who'), tooEarly('hands_over'), release).place).toBe('visit/hello');
    expect(happens(at('visit/who'), tooEarly('yes', ['when', { ...TUESDAY }]), release).dialogue).toMatchObject({
      memory: { when: TUESDAY },
      frames: [{ step: 'who' }],
    });
  });

  it('that asks anything else is answered however little of it was heard', () => {
    expect(happens(at('visit/who'), tooEarly('yes')).place).toBe('visit/why');
  });
});

describe('The move by which somebody else listens', () => {
  const movesOf = (from: Dialogue, what: (turn: Turn) => void, of = small): (readonly [string, true | undefined])[] => {
    const turn = beginTurn(of, liveWorld(of, { clinic_is_open: true }), from);
    what(turn);
    return turn.acts.flatMap((act) =>
      act.act === 'note' && act.note.type === 'TransitionTaken'
        ? [[act.note.data.edge, act.note.data.new_listener] as const]
        : [],
    );
  };
  const interruption = (id: string, steps: Interruption['steps']) =>
    prepared({
      flows: { [id]: { ...(interruptions[id] as Interruption), steps: { ...interruptions[id]?.steps, ...steps } } },
    });

  it('says so, where the phone is handed over to somebody of whom nothing could be forgotten', () => {
    expect(movesOf(at('visit/who'), says('hands_over'))).toEqual([['visit/who.hands_over', true]]);
    expect(movesOf(at('visit/why'), says('hands_over'))).toEqual([['hands_over/hands_over', true]]);
  });

  it('is the first one after a transfer that reached nobody, and those after it are ordinary', () => {
    const of = interruption('person', {
      when: { kind: 'do', do: 'transfer', then: { connected: 'bye', nobody: 'back' } },
    });
    const nobody = (turn: Turn): void => settle(turn, { type: 'TransferFailed', data: { reason: 'unavailable' } }, 9);
    expect(movesOf(at('visit/who ! person/when'), nobody, of)).toEqual([
      ['person/when.nobody', true],
      ['visit/resume', undefined],
    ]);
  });

  it('is the one that leaves a flow by an end that says so', () => {
    const of = interruption('worry', { good: { kind: 'end', exit: 'resume', new_listener: true } });
    expect(movesOf(at('visit/who ! worry/answer'), says('yes'), of)).toEqual([
      ['worry/answer.yes', undefined],
      ['visit/resume', true],
    ]);
  });

  it('is none where nobody else came', () => {
    expect(movesOf(at('visit/who'), says('yes'))).toEqual([['visit/who.yes', undefined]]);
  });
});
