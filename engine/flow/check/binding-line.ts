import { placeholdersIn } from '../../wording/placeholders.ts';
import { isDeniedBy, plainWords, sentencesOf } from './plain-words.ts';
import { flowsOf, inFile, inFlow, type Rule } from './rule.ts';
import { stepsOf } from './ways.ts';
import { variantsOf } from './words-of-lines.ts';

const rule = 'binding-line';
/** What a yes is permission for: the placeholder that names it, and words that say what would be done. */
const readBack = {
  book: { names: 'slot', deed: /\b(?:book|reserve|arrange|take|keep|put)\b/ },
  move: { names: 'slot', deed: /\b(?:move|change|shift|reschedule|swap)\b/ },
  cancel: { names: 'appointment', deed: /\b(?:cancel|call off|drop|give up)\b/ },
} as const;

export const bindingLine: Rule = {
  rule,
  refuses:
    'A binding question whose line is no read-back, or has a variant that does not name what is agreed to, does not say what would be done with it, or asks nothing.',
  why: 'A yes is permission only for what was just said aloud.',
  remedy:
    'Give the line the role "read_back"; name the time in every variant, and ask whether to book, move or cancel.',
  reads: ['lines'],
  check: (release) =>
    flowsOf(release).flatMap((flow) =>
      [...stepsOf(flow)].flatMap(([name, step]) => {
        if (step.kind !== 'ask' || step.binding === undefined) return [];
        const line = Object.hasOwn(release.lines, step.say) ? release.lines[step.say] : undefined;
        if (!line) return [];
        const { binding } = step;
        const says = `"${name}" binds, but its line "${step.say}" is not marked as one that reads back.`;
        const role =
          line.role === 'read_back'
            ? []
            : [inFlow(rule, flow, ['steps', name, 'say'], says, 'Give the line "role": "read_back".')];
        const silent = variantsOf(line).flatMap(({ text, path }) =>
          lacksIn(text, binding).map(({ what, remedy }) =>
            inFile(rule, release.linesFile, ['lines', step.say, ...path], what, remedy),
          ),
        );
        return [...role, ...silent];
      }),
    ),
};

function lacksIn(text: string, binding: keyof typeof readBack): { what: string; remedy: string }[] {
  const { names, deed } = readBack[binding];
  const lacks = [];
  if (!placeholdersIn(text).includes(names)) {
    const what = `This variant of a binding line does not say {${names}}.`;
    lacks.push({ what, remedy: `Say {${names}}: a yes binds only to what was read back.` });
  }
  const sentences = sentencesOf(plainWords(text));
  const isSaid = sentences.some((sentence) => {
    const at = sentence.search(deed);
    return at >= 0 && !isDeniedBy(sentence.slice(0, at));
  });
  if (!isSaid || !sentences.some((sentence) => sentence.endsWith('?'))) {
    const what = `This variant of a binding line does not ask whether to ${binding} it.`;
    lacks.push({ what, remedy: `Ask whether to ${binding} it: a yes binds only to that.` });
  }
  return lacks;
}
