/** Every limit of the engine and its surroundings, each with its reason. */
const limit = <const V extends number>(value: V, reason: string) => ({ value, reason }) as const;

export const limits = {
  hopsADecision: limit(100, 'The longest way in our flows between two waiting steps has under 20; 100 means a circle.'),
  utteranceCharacters: limit(2000, 'Two minutes of speech. Beyond it, nobody answers a question any more.'),
  questionsAnUtterance: limit(2, 'A third answer in one breath would no longer be heard.'),
  conflictRetries: limit(
    5,
    'A mailbox is the only writer of its call: more than one retry is already a bug elsewhere.',
  ),
  mailboxInputs: limit(64, 'A call brings a handful of inputs a second; 64 waiting means that nobody takes them.'),
  lookUpsOfABooking: limit(5, 'Ten minutes of asking what became of an uncertain booking; then a person has to look.'),
  slotsOffered: limit(3, 'Three times can be kept in mind on the phone, four cannot.'),
  spokenSecondsAWord: limit(0.4, '150 words a minute: calm speech. The text and simulated rooms reckon with it.'),
  releasesPrepared: limit(8, 'Compiled releases kept in memory: today, the last few days, and a verification.'),
} as const;
