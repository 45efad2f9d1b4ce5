/** The state of a call is what its events fold to: at every moment, from wherever one begins, and through the log's own form. */
import { expect, test } from 'vitest';
import { newCall, type Call } from '../../../engine/call/call.ts';
import { decide } from '../../../engine/call/decide.ts';
import { evolveCall, foldCall } from '../../../engine/call/fold.ts';
import { randomCall, type RandomTurn } from '../../controls/random-calls.ts';
import { shippedWith } from '../../controls/random/stage.ts';
import { aCall, drawing, placeIn, somewhere } from './law.ts';
import { stored, throughText } from './stored.ts';

const prepared = shippedWith();
const { told, forAll } = drawing(200);

test(`after every input, what is stored folds to the state in which the call is (${told})`, () =>
  forAll([aCall], (drawn) => {
    const states: Call[] = [];
    const { id, events, inputs } = randomCall({ prepared, ...drawn, onTurn: ({ call }) => states.push(call) });
    const log = events.map(stored);
    for (const state of states) expect(foldCall(id, log.slice(0, state.version))).toStrictEqual(state);
    expect(states).toHaveLength(inputs);
  }));

test(`a replay that is cut anywhere and continued comes to the same as the whole (${told})`, () =>
  forAll([aCall, somewhere], (drawn, share) => {
    const { id, events, call } = randomCall({ prepared, ...drawn });
    const log = events.map(stored);
    const cut = placeIn(log.length, share);
    // What is continued was put away in between: it is plain data, and nothing of it is lost in text.
    const whole = foldCall(id, log.slice(0, cut));
    const half = throughText(whole);
    expect(half).toStrictEqual(whole);
    expect(log.slice(cut).reduce(evolveCall, half)).toStrictEqual(call);
  }));

test(`a call that is cut between two inputs and read again is decided on as if it had not been (${told})`, () =>
  forAll([aCall, somewhere], (drawn, share) => {
    const turns: RandomTurn[] = [];
    const { id, events, call } = randomCall({ prepared, ...drawn, onTurn: (turn) => turns.push(turn) });
    const from = placeIn(turns.length, share);
    let version = turns[from]?.earlier.version ?? call.version;
    let again = foldCall(id, events.slice(0, version).map(stored));
    for (const { input, identity, at, drafts } of turns.slice(from)) {
      expect(decide(prepared, again, { ...identity, events: input }, at)).toStrictEqual(drafts);
      for (const event of events.slice(version, version + drafts.length)) again = evolveCall(again, stored(event));
      version += drafts.length;
    }
    expect(again).toStrictEqual(call);
    expect(foldCall(id, [])).toStrictEqual(newCall(id));
  }));
