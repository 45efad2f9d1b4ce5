/** The diary's twin for tests: it answers what the test wrote down, in that order, and remembers what it was asked. */
import type { Diary } from '../../engine/ports.ts';

type Question = keyof Diary;
type AnswerTo<Q extends Question> = Awaited<ReturnType<Diary[Q]>>;

export type DiaryScript = { readonly [Q in Question]?: readonly AnswerTo<Q>[] };
export type Asked = { [Q in Question]: { readonly question: Q; readonly with: Parameters<Diary[Q]> } }[Question];

export interface ScriptedDiary extends Diary {
  /** Everything that was asked, in order. */
  readonly asked: readonly Asked[];
}

/** Throws at a question for which the script has no answer (left): a test says everything that may happen in it. */
export function scriptedDiary(script: DiaryScript): ScriptedDiary {
  const asked: Asked[] = [];
  const answered = new Map<Question, number>();

  async function next<Q extends Question>(question: Q): Promise<AnswerTo<Q>> {
    const count = answered.get(question) ?? 0;
    answered.set(question, count + 1);
    const answer = script[question]?.[count];
    if (answer === undefined) throw new Error(`The script has no answer to ${question} number ${count + 1}.`);
    return answer;
  }

  return {
    asked,
    search: (...given) => (asked.push({ question: 'search', with: given }), next('search')),
    hold: (...given) => (asked.push({ question: 'hold', with: given }), next('hold')),
    release: (...given) => (asked.push({ question: 'release', with: given }), next('release')),
    book: (...given) => (asked.push({ question: 'book', with: given }), next('book')),
    move: (...given) => (asked.push({ question: 'move', with: given }), next('move')),
    cancel: (...given) => (asked.push({ question: 'cancel', with: given }), next('cancel')),
    lookUp: (...given) => (asked.push({ question: 'lookUp', with: given }), next('lookUp')),
  };
}
