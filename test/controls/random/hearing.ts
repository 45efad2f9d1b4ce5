/** What somebody says, in terms of meaning: mostly what gets the call on, one time in six anything that can be heard. */
import type { OpenRequest, Talk } from '../../../engine/call/call.ts';
import type { Draft, Opened } from '../../../engine/event.ts';
import type { Release } from '../../../engine/flow/release.ts';
import type { Step } from '../../../engine/flow/schema/flow-file.ts';
import { tones } from '../../../engine/values.ts';
import type { Chance } from './chance.ts';
import { valueBy } from './plausible.ts';

type Asked = Extract<Opened, { type: 'InterpretationRequested' }>['data'];

/** An answer that is understood in this moment, and the values with it. */
interface Meant {
  readonly answers: readonly string[];
  readonly values: readonly string[];
}

export function understoodBy(chance: Chance, release: Release, talk: Talk, { event, version }: OpenRequest): Draft {
  const asked = event.data as Asked;
  const { answers, values } = meantBy(chance, release, asked);
  const given = values.map((name) => ({ name, ...valueBy(chance, release, name, talk.dialogue.memory) }));
  const contents = given.flatMap(({ name, content }) => (content === undefined ? [] : [[name, content]]));
  return {
    type: 'AnswerUnderstood',
    data: {
      request: version,
      interpreter: 'random',
      model: null,
      template: 'none',
      ms: 1,
      answers: answers.map((answer) => ({ answer, confidence: sureness(chance) })),
      values: given.map(({ name, value }) => ({ name, value, confidence: sureness(chance), correction: false })),
      alternatives: [],
      tone: chance.happens(0.9) ? 'neutral' : chance.pick(tones),
    },
    box: { contents: Object.fromEntries(contents) as Record<string, string>, raw: 'raw' },
  };
}

const sureness = (chance: Chance): number => (chance.happens(0.95) ? 0.95 : chance.happens(0.5) ? 0.6 : 0.3);

function meantBy(chance: Chance, release: Release, asked: Asked): Meant {
  const meant = chance.happens(0.82) ? usefulBy(chance, release, asked) : wildBy(chance, release, asked);
  const { answers } = meant;
  // An answer brings its values along: an objection is of a kind, a wish to be called back may name a time.
  const along = answers.flatMap((answer) => {
    const { gives = [], may_give = [] } = release.answers[answer] ?? {};
    return [...gives, ...may_give.filter(() => chance.happens(0.4))];
  });
  return { answers: [...new Set(answers)], values: [...new Set([...meant.values, ...along])] };
}

function usefulBy(chance: Chance, release: Release, { asked, can_hear, can_give, step }: Asked): Meant {
  if (asked !== null && can_give.includes(asked) && chance.happens(0.8)) return { answers: [], values: [asked] };
  const here = hearsAt(release, step).filter((answer) => can_hear.includes(answer));
  const agreeing = here.filter((answer) => release.answers[answer]?.weight === 'agree');
  if (agreeing.length > 0 && chance.happens(0.6)) return { answers: [chance.pick(agreeing)], values: [] };
  if (here.length > 0) return { answers: [chance.pick(here)], values: [] };
  return wildBy(chance, release, { can_hear, can_give });
}

/** What is urgent ends a call, so it is said seldom: else few calls would see more than their beginning. */
function wildBy(chance: Chance, release: Release, { can_hear, can_give }: Pick<Asked, 'can_hear' | 'can_give'>): Meant {
  const isUrgent = (answer: string): boolean => release.answers[answer]?.weight === 'urgent';
  const sayable = chance.happens(0.15) ? can_hear : can_hear.filter((answer) => !isUrgent(answer));
  const some = (list: readonly string[], most: number, least: number): string[] =>
    list.length === 0 ? [] : Array.from({ length: least + chance.below(most - least + 1) }, () => chance.pick(list));
  const answers = some(sayable, chance.happens(0.5) ? 1 : 3, 1);
  const values = chance.happens(0.5) ? [] : some(can_give, 3, 0);
  return { answers, values };
}

function hearsAt(release: Release, place: string): string[] {
  const [file = '', name = ''] = place.split('/');
  const step: Step | undefined = release.flows[file]?.steps[name];
  return step?.kind === 'ask' ? Object.keys(step.hear ?? {}) : [];
}
