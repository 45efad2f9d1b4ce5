/** Texts as rules about words read them: small letters, plain apostrophes, one space between words. */

export const plainWords = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(/[’‘ʼ]/g, "'").replaceAll(/\s+/g, ' ');

/** The sentences of a text, each with the mark that ends it. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…])\s*/).filter((part) => part !== '');

const negation =
  /(?:\b(?:not(?! only| just)|never|no(?! problem| worries| trouble| doubt| matter| bother)|nothing|nobody|none|neither|nor|without|cannot|hardly|needn't)\b|n't\b)(?! (?:worry|wait|hesitate|mind|forget|be (?:shy|afraid)))(?:\W+[\w'{}]+){0,5}\W*$/;

/** Whether what comes after these words of its sentence is denied by them: by a negation in the same clause. */
export const isDeniedBy = (before: string): boolean =>
  negation.test(before.split(/[,;:—–]|\s-\s|\bbut\b/).at(-1) ?? '');
