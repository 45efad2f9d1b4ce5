import type { ContactRule } from '../rule.ts';

/** The person speaks a language in which the clinic does not call. */
export const language: ContactRule = {
  name: 'language',
  against: ({ policy, question }) =>
    question.language === null || policy.calling.languages.includes(question.language)
      ? null
      : { facts: { language: question.language }, lifts: null },
};
