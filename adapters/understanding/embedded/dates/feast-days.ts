/** Days of birth that are told by what is celebrated on them: "Halloween 1990", "Paddy's Day, seventy-two". */

const DAYS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:christmas|xmas) eve\b/gi, '24 december'],
  [/\b(?:christmas|xmas)(?: day)?\b/gi, '25 december'],
  [/\b(?:(?:saint|st\.?) (?:stephen|steven)['’]?s?|boxing) day\b/gi, '26 december'],
  [/\bnew year['’]?s? eve\b/gi, '31 december'],
  [/\bnew year['’]?s?(?: day)?\b/gi, '1 january'],
  [/\b(?:(?:saint|st\.?) )?(?:brigid|bridget)['’]?s? day\b/gi, '1 february'],
  [/\b(?:(?:saint|st\.?) )?valentine['’]?s?(?: day)?\b/gi, '14 february'],
  [/\b(?:(?:saint|st\.?) )?(?:patrick|paddy|pat)['’]?s? day\b/gi, '17 march'],
  [/\bapril fool['’]?s?['’]?(?: day)?\b/gi, '1 april'],
  [/\bhallow['’]?e['’]?en\b/gi, '31 october'],
  [/\ball (?:saints|hallows)['’]? day\b/gi, '1 november'],
];

/** The text with the dates of such days in place of their names. */
export function withFeastDays(text: string): string {
  let dated = text;
  for (const [named, date] of DAYS) dated = dated.replace(named, date);
  return dated;
}
