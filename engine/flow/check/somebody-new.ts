import { flowsOf, inFile, inFlow, type Rule } from './rule.ts';
import { plainWords } from './plain-words.ts';
import { stepsOf } from './ways.ts';
import { variantsOf } from './words-of-lines.ts';

const rule = 'somebody-new';
/** Whoever says this is not the one whom the call is for: it goes on with another, or not at all. */
const notTheOne: readonly string[] = ['is_a_minor', 'call_screening'];
/** Words by which somebody else is asked to the phone. */
const asksForAnother =
  /\b(?:could|may|might|can) (?:i|we) (?:please )?(?:speak|talk) (?:to|with) (?!you\b)|\b(?:come to the phone|take the phone|have the phone|put me through|be put through)\b|\bgive the phone to\b|\bfetch (?:a|the|your|them|him|her)\b/;

export const somebodyNew: Rule = {
  rule,
  refuses:
    'An interruption for a child on the phone, or for whoever asks who calls before putting us through, that leads back by an end without "new_listener"; and a question that asks for somebody else to come to the phone, but whose line has neither the role "asks_for_another" nor "ai_disclosure".',
  why: 'Whoever comes to the phone has heard nothing yet, and is not the one who was there before: both are proved only where it is known that somebody new may listen.',
  remedy: 'Write "new_listener": true at that end, and give the line the role "asks_for_another".',
  reads: ['flows', 'lines'],
  check(release) {
    const ends = flowsOf(release).flatMap((flow) =>
      flow.kind === 'interruption' && flow.on.some((answer) => notTheOne.includes(answer))
        ? [...stepsOf(flow)].flatMap(([name, step]) => {
            if (step.kind !== 'end' || step.exit === undefined || step.new_listener) return [];
            const says = `By "${name}" the call goes on as if the same person listened.`;
            return [inFlow(rule, flow, ['steps', name], says, 'Add "new_listener": true.')];
          })
        : [],
    );
    const lines = Object.entries(release.lines).flatMap(([name, line]) =>
      line.role === 'asks_for_another' || line.role === 'ai_disclosure'
        ? []
        : variantsOf(line).flatMap(({ text, path }) => {
            const found = asksForAnother.exec(plainWords(text))?.[0];
            if (found === undefined) return [];
            const says = `"${found.trim()}" asks for somebody else.`;
            return [
              inFile(
                rule,
                release.linesFile,
                ['lines', name, ...path],
                says,
                'Give the line the role "asks_for_another".',
              ),
            ];
          }),
    );
    return [...ends, ...lines];
  },
};
