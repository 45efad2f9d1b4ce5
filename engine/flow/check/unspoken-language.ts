import { inFile, type Rule } from './rule.ts';

const rule = 'unspoken-language';
/** Dates, times and prices are said in it, and the rules about words read it. */
const spoken = ['en'];

export const unspokenLanguage: Rule = {
  rule,
  refuses: 'A clinic whose calls are to be in a language that the engine does not speak.',
  why: 'Dates, times and prices would be said in English, and no rule about words could read the lines.',
  remedy: 'Write "en".',
  reads: ['clinic'],
  check: ({ clinic }) => {
    if (!clinic || spoken.includes(clinic.language)) return [];
    const says = `"${clinic.language}" is not spoken by Elo.`;
    return [inFile(rule, `clinics/${clinic.id}.json`, ['language'], says, `Write one of: ${spoken.join(', ')}.`)];
  },
};
