/** Every limit of the engine and its surroundings, each with its reason. */
const limit = <const V extends number>(value: V, reason: string) => ({ value, reason }) as const;

export const limits = {
  hopsADecision: limit(
    200,
    'A decision follows at most three ways between waiting steps, and the checker keeps each below a third; ours have 27 steps at most.',
  ),
  utteranceCharacters: limit(2000, 'Two minutes of speech. Beyond it, nobody answers a question any more.'),
  inputsAtAStep: limit(
    6,
    'Who has said six things at one question without getting any further is not helped by being asked a seventh time.',
  ),
  questionsAnUtterance: limit(2, 'A third answer in one breath would no longer be heard.'),
  conflictRetries: limit(
    5,
    'A mailbox is the only writer of its call: more than one retry is already a bug elsewhere.',
  ),
  mailboxInputs: limit(64, 'A call brings a handful of inputs a second; 64 waiting means that nobody takes them.'),
  lookUpsOfABooking: limit(5, 'Ten minutes of asking what became of an uncertain booking; then a person has to look.'),
  slotsOffered: limit(3, 'Three times can be kept in mind on the phone, four cannot.'),
  spokenSecondsAWord: limit(0.4, '150 words a minute: calm speech. The text and simulated rooms reckon with it.'),
  situations: limit(
    1_000_000,
    'Our largest conversation needs about a quarter of that; a million are looked at in about a second.',
  ),
  valuesRemembered: limit(100, 'Our flows remember about twenty values; beyond a hundred nobody keeps them apart.'),
  valuesThatGoStale: limit(16, 'Each doubles what has to be looked at; our flows have eight of them.'),
  valuesOfAnAnswer: limit(
    8,
    'Nobody says more than eight things in one breath, and each doubles what has to be looked at.',
  ),
  lineCharacters: limit(400, 'Forty long words; beyond it nobody speaks a text, so rules about words look no further.'),
  lineWords: limit(40, 'Sixteen seconds of speech: longer, and people cut in or stop listening before the end.'),
  sentencesBeforeAQuestion: limit(
    2,
    'After a third sentence people answer what they heard last, and not the question.',
  ),
  releasesPrepared: limit(8, 'Compiled releases kept in memory: today, the last few days, and a verification.'),
} as const;
