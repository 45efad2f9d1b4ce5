import { describe, expect, it } from 'vitest';
import { setup, transition } from 'xstate';
import { Fault } from '../../../engine/fault.ts';
import { holds, type GuardContext } from '../../../engine/flow/conditions.ts';
import { checkRelease } from '../../../engine/flow/check/rules.ts';
import { compile, machineConfig, type MachineConfig } from '../../../engine/flow/machine.ts';
import { lower, type Guard } from '../../../engine/flow/program.ts';
import { testRelease, visitWith } from '../../controls/release.ts';
import { shippedWith } from '../../controls/random/stage.ts';
import { at, happens, says, small, withoutEdge } from '../../controls/dialogue.ts';

const nothing = { memory: {}, counts: {}, facts: {} };
const machineOf = (id: string) => {
  const machine = small.machines.get(id);
  if (!machine) throw new Error(id);
  return machine;
};

describe('The machine of a flow', () => {
  it('answers with the one edge that is taken', () => {
    const machine = machineOf('visit');
    expect(machine.take('who', 'yes', nothing)?.edge).toBe('who.yes');
    expect(machine.take('who', 'no', nothing)?.edge).toBe('who.no');
    expect(machine.take('book', 'booked', nothing)?.edge).toBe('book.booked');
  });

  it('takes ways that lead nowhere too: a reply, after which the question is asked again', () => {
    expect(machineOf('visit').take('who', 'asks_who', nothing)?.edge).toBe('who.asks_who');
    expect(machineOf('visit').config.states['who']?.on?.['asks_who']).toEqual([
      { actions: [{ type: 'edge', params: { id: 'who.asks_who' } }] },
    ]);
  });

  it('takes none where there is none, and none from an end', () => {
    expect(machineOf('visit').take('who', 'nobody-says-this', nothing)).toBeUndefined();
    expect(machineOf('visit').take('bye', 'yes', nothing)).toBeUndefined();
  });

  it('goes by its guards, in their order', () => {
    const machine = machineOf('visit');
    const context = (memory: object, entered = 0) => ({
      memory: { ...memory },
      counts: { 'visit/why': entered },
      facts: {},
    });
    expect(machine.take('why?', 'go_on', context({}))?.edge).toBe('why.enter');
    expect(machine.take('why?', 'go_on', context({}, 2))?.edge).toBe('why.limit');
    expect(machine.take('why?', 'go_on', context({ reason: 'cleaning' }, 2))?.edge).toBe('why.known');
    expect(machine.take('why', 'given', context({}))).toBeUndefined();
    expect(machine.take('whose', 'go_on', context({ for_whom: 'child' }))?.edge).toBe('whose.case1');
    expect(machine.take('whose', 'go_on', context({ for_whom: { personal: true } }))?.edge).toBe('whose.otherwise');
  });

  it('reads facts of the world', () => {
    const open = lower(
      visitWith({
        whose: { kind: 'choose', first_of: [{ if: { fact: 'clinic_is_open' }, go: 'bye' }], otherwise: 'why' },
      })['visit'] as never,
    );
    const machine = compile(machineConfig(open));
    expect(machine.take('whose', 'go_on', { ...nothing, facts: { clinic_is_open: true } })?.edge).toBe('whose.case1');
    expect(machine.take('whose', 'go_on', { ...nothing, facts: { clinic_is_open: false } })?.edge).toBe(
      'whose.otherwise',
    );
  });

  it('does not change what it reads', () => {
    const context = Object.freeze({
      memory: Object.freeze({ reason: 'cleaning' }),
      counts: Object.freeze({}),
      facts: Object.freeze({}),
    });
    expect(machineOf('visit').take('why?', 'go_on', context)?.edge).toBe('why.known');
    expect(context).toEqual({ memory: { reason: 'cleaning' }, counts: {}, facts: {} });
  });

  it('does not know a step that the flow does not have', () => {
    expect(() => machineOf('visit').take('nowhere', 'yes', nothing)).toThrow(
      new Fault('the machine has no such step', 'visit/nowhere'),
    );
    for (const inherited of ['constructor', 'toString', '__proto__']) {
      expect(() => machineOf('visit').take(inherited, 'yes', nothing), inherited).toThrow(Fault);
    }
  });

  it('is refused where a way leads to a step that does not exist', () => {
    const lost = lower(visitWith({ whose: { kind: 'tell', say: 'sure', go: 'nowhere' } })['visit'] as never);
    expect(() => compile(machineConfig(lost))).toThrow(/nowhere/);
  });
});

describe('The configuration', () => {
  it('is plain data that compiles to the same machine after a round trip through JSON', () => {
    for (const [id, machine] of small.machines) {
      const { config } = machine;
      const again = compile(JSON.parse(JSON.stringify(config)) as MachineConfig);
      expect(again.config, id).toEqual(config);
      for (const [step, state] of Object.entries(config.states)) {
        for (const on of [...Object.keys(state.on ?? {}), 'nothing-like-it']) {
          for (const memory of [{}, { reason: 'cleaning', when: 'any', for_whom: 'child' }]) {
            const context = { memory, counts: { 'visit/why': 2 }, facts: {} };
            expect(again.take(step, on, context), `${id}/${step} ${on}`).toEqual(machine.take(step, on, context));
          }
        }
      }
    }
  });

  it('has neither transitions without an event, nor history, nor delays, nor actions but the marker', () => {
    const text = JSON.stringify([...small.machines.values()].map(({ config }) => config));
    for (const word of ['"always"', '"history"', '"after"', '"invoke"', '"entry"', '"exit"', '"assign"']) {
      expect(text).not.toContain(word);
    }
    for (const { config } of small.machines.values()) {
      for (const state of Object.values(config.states)) {
        for (const way of Object.values(state.on ?? {}).flat())
          expect(way.actions).toEqual([expect.objectContaining({ type: 'edge' })]);
      }
    }
  });

  it('tags every step with its stage', () => {
    expect(machineOf('visit').config.states['read_back']?.tags).toEqual(['confirm']);
    expect(machineOf('visit').config.states['whose']?.tags).toBeUndefined();
  });
});

describe("XState's answer is the only one that the kernel takes", () => {
  it('so that a way that only the compiled machine lacks is not taken', () => {
    const broken = withoutEdge(small, 'find_time', 'search', 'slots_found');
    expect(() => happens(at('visit/whose'), () => undefined, broken)).not.toThrow();
    expect(broken.programs.get('find_time')).toBe(small.programs.get('find_time'));
    expect(broken.machines.get('find_time')?.take('search', 'slots_found', nothing)).toBeUndefined();
  });

  it('and a gate without its way in lets nobody through', () => {
    const broken = withoutEdge(small, 'visit', 'why?', 'go_on');
    expect(() => happens(at('visit/who'), says('yes'), broken)).toThrow(
      new Fault('the gate lets nothing through', 'visit/why?'),
    );
  });

  it('and an edge that the step does not have is not taken either', () => {
    const config = structuredClone(machineOf('visit').config);
    const way = config.states['who']?.on?.['yes']?.[0];
    if (way) way.actions[0].params.id = 'who.invented';
    const broken = { ...small, machines: new Map(small.machines).set('visit', compile(config)) };
    expect(() => happens(at('visit/who'), says('yes'), broken)).toThrow(
      new Fault('the machine goes a way that the step does not have', 'visit/who'),
    );
  });
});

it('Every flow of the release compiles, each to a machine of its own', () => {
  expect([...small.machines.keys()].toSorted()).toEqual(Object.keys(testRelease().flows).toSorted());
});

it('The release of these tests is one that a clinic could call with', () => {
  expect(checkRelease(testRelease())).toEqual([]);
});

describe('An actor that is never started, made once for all transitions of a machine,', () => {
  /** As XState's manual drives a machine: its `transition()` makes everything anew for each event. */
  function anew(config: MachineConfig) {
    const machine = setup({
      guards: { holds: ({ context }, guard: Guard) => holds(context as unknown as GuardContext, guard) },
      actions: { edge: (...marker: readonly [unknown, { id: string }]) => void marker },
    }).createMachine(config as never);
    return (value: string, on: string, context: GuardContext) => {
      const [next, [marker]] = transition(machine, machine.resolveState({ value, context }), { type: on });
      return marker && { edge: (marker.params as { id: string }).id, to: String(next.value) };
    };
  }

  it('takes every way of the shipped flows that an actor made anew takes, whatever was taken before', () => {
    const contexts: GuardContext[] = [false, true].flatMap((open) =>
      [{}, { reason: 'check_up', when: 'any', slot: 'any', for_whom: 'self', patient: 'patient-1' }].map((memory) => ({
        memory,
        counts: {},
        facts: { clinic_is_open: open },
      })),
    );
    let [taken, none] = [0, 0];
    for (const [id, machine] of shippedWith().machines) {
      const takenAnew = anew(machine.config);
      for (const [step, { on = {} }] of Object.entries(machine.config.states)) {
        for (const event of [...Object.keys(on), 'nothing-like-it']) {
          for (const context of contexts) {
            const way = machine.take(step, event, context);
            expect(way, `${id}/${step} ${event}`).toEqual(takenAnew(step, event, context));
            if (way) taken += 1;
            else none += 1;
          }
        }
      }
    }
    expect(taken).toBeGreaterThan(1000);
    expect(none).toBeGreaterThan(100);
  });
});
