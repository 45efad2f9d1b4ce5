/** A list of names as a column keeps it: a JSON array of strings. */
export const noNames = '[]';

/** Whether a name stands in the list. */
export const hasName = (list: string, name: string): boolean => (JSON.parse(list) as string[]).includes(name);

/** The list with one name more at its end. */
export const withName = (list: string, name: string): string =>
  JSON.stringify([...(JSON.parse(list) as string[]), name]);
