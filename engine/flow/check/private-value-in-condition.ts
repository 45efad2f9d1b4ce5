import { conditions } from './places.ts';
import { inFlow, type Rule } from './rule.ts';

const rule = 'private-value-in-condition';

export const privateValueInCondition: Rule = {
  rule,
  refuses: 'A condition on what a private value is, and not only on whether it is known.',
  why: 'Each way from there says what the value is, by its words or by what it remembers, to whoever listens: no promise follows it any further.',
  remedy:
    'Ask "known", and let a line choose its words "by" the value: that is proved to be said only to whom it may be.',
  reads: ['memory'],
  check: (release) =>
    conditions(release).flatMap(({ flow, path, condition }) => {
      if (!('value' in condition) || !Object.hasOwn(release.memory, condition.value)) return [];
      const { is, private: secret } = release.memory[condition.value] ?? {};
      // What has no choices can be in no condition at all, which another rule says.
      if (secret === undefined || !Array.isArray(is)) return [];
      const says = `"${condition.value}" is private, and the ways from here tell it apart.`;
      return [inFlow(rule, flow, [...path, 'value'], says, `Ask { "known": "${condition.value}" } instead.`)];
    }),
};
