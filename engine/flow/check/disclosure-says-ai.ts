import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import { inFile, type Rule } from './rule.ts';
import { variantsOf } from './words-of-lines.ts';

const rule = 'disclosure-says-ai';
const saysIt = /\bAI\b|artificial intelligence/i;

export const disclosureSaysAi: Rule = {
  rule,
  refuses: 'A variant of a line with the role "ai_disclosure" that does not say that an AI is speaking.',
  why: 'Whoever is called must be told that they talk to an AI (AI Act, Article 50), in words that leave no doubt.',
  remedy: 'Say "AI" or "artificial intelligence" in every variant.',
  reads: ['lines'],
  check: (release: Readable): Problem[] =>
    Object.entries(release.lines).flatMap(([name, line]) =>
      line.role === 'ai_disclosure'
        ? variantsOf(line)
            .filter(({ text }) => !saysIt.test(text))
            .map(({ path }) => {
              const says = 'This variant of a disclosure does not say that it is an AI.';
              return inFile(rule, release.linesFile, ['lines', name, ...path], says, 'Say "AI" in it.');
            })
        : [],
    ),
};
