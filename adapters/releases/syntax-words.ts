/** What the JSON parser complains about, in a designer's words. */
import { printParseErrorCode, type ParseErrorCode } from 'jsonc-parser';

interface Words {
  readonly says: string;
  readonly try: string;
}

const words: Readonly<Record<string, Words>> = {
  InvalidSymbol: {
    says: 'This is no word of JSON.',
    try: 'Put texts in double quotes; only true, false, null and numbers stand without.',
  },
  InvalidNumberFormat: { says: 'This is no number.', try: 'Write digits, with a point for decimals.' },
  PropertyNameExpected: {
    says: 'A key is expected here.',
    try: 'Write a key in double quotes, or remove the comma before it.',
  },
  ValueExpected: {
    says: 'A value is expected here.',
    try: 'Write the value, or remove the comma before it.',
  },
  ColonExpected: { says: 'A colon is expected here.', try: 'Write a colon between key and value.' },
  CommaExpected: { says: 'A comma is expected here.', try: 'Write a comma between the two.' },
  CloseBraceExpected: {
    says: 'A closing brace } is expected here.',
    try: 'Close the object that is still open.',
  },
  CloseBracketExpected: {
    says: 'A closing bracket ] is expected here.',
    try: 'Close the list that is still open.',
  },
  EndOfFileExpected: {
    says: 'The file should end here.',
    try: 'Remove what follows, or look for a brace that closes too early.',
  },
  InvalidCommentToken: {
    says: 'Comments are not read in flow files.',
    try: 'Put the remark into a "note".',
  },
  UnexpectedEndOfComment: {
    says: 'A comment is not closed, and comments are not read in flow files.',
    try: 'Put the remark into a "note".',
  },
  UnexpectedEndOfString: {
    says: 'A text is not closed.',
    try: 'End it with a double quote on the same line.',
  },
  UnexpectedEndOfNumber: { says: 'A number breaks off.', try: 'Write digits after the point or the e.' },
  InvalidUnicode: {
    says: 'A \\u in a text is not followed by four hexadecimal digits.',
    try: 'Write the character itself.',
  },
  InvalidEscapeCharacter: {
    says: 'A backslash in a text is followed by a character that it cannot stand before.',
    try: 'Write \\\\ for a backslash.',
  },
  InvalidCharacter: {
    says: 'A control character stands in a text.',
    try: 'Remove it; write \\n for a new line and \\t for a tab.',
  },
};

export const syntaxWords = (code: ParseErrorCode): Words =>
  words[printParseErrorCode(code)] ?? { says: 'This is no JSON.', try: 'Correct it; only strict JSON is read.' };
