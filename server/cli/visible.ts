/** Characters that a terminal obeys or does not show: controls, changes of direction, line ends, halves of a character. */
const obeyed = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** One line of text in which such characters are written out as `\u001b`. */
export const visible = (text: string): string =>
  text.replaceAll(obeyed, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
