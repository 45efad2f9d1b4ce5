/**
 * What no decision reads, by the column and the place in it: it is on record for auditors and for read models, and cannot
 * be noticed by deciding again. Read off the engine by hand; a mutant of it that is noticed is a finding.
 */
const understanding = ['data/interpreter', 'data/model', 'data/template', 'data/ms', 'data/consulted'];
const reason = ['data/reason'];

const unread: Readonly<Record<string, readonly string[]>> = {
  CallPlanned: ['data'],
  CallPlaced: ['data/permission'],
  CallAnswered: ['data/by'],
  CallStarted: ['direction', 'purpose', 'attempt', 'campaign', 'zone', 'language', 'simulated', 'typed'].map(
    (name) => `data/briefing/${name}`,
  ),
  CallLost: reason,
  HangUpFailed: reason,
  PatientSpoke: ['data/words', 'data/cut', 'box/text'],
  PatientStayedSilent: ['data/silence_s'],
  AnswerUnderstood: [
    ...understanding,
    'data/alternatives',
    'data/answers/[]/span',
    'data/values/[]/correction',
    'box/raw',
    'box/reply',
  ],
  AnswerNotUnderstood: [...understanding, 'box/reply'],
  InterpretationFailed: [...reason, 'data/consulted', 'box/reply'],
  SpeechCutOff: ['data/words'],
  SpeechFailed: reason,
  SpeechAbandoned: ['data/heard'],
  SlotSearchFailed: reason,
  SlotHoldFailed: reason,
  SlotReleaseFailed: reason,
  BookingFailed: reason,
  MoveFailed: reason,
  CancellationFailed: reason,
  AppointmentConfirmationFailed: reason,
  AppointmentLookupFailed: reason,
  CallerLookupFailed: reason,
  PersonLookupFailed: reason,
  RegistrationFailed: reason,
  StaffMessageFailed: reason,
  CallbackFailed: reason,
  TransferFailed: reason,
  OptOutFailed: reason,
  WrongNumberFailed: reason,
  EscalationFailed: reason,
  WaitingListFailed: reason,
};

export const isUnread = (type: string, place: string): boolean =>
  (unread[type] ?? []).some((start) => place === start || place.startsWith(`${start}/`));
