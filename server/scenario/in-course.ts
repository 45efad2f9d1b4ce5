/**
 * Events that belong to the course of a call and change nothing for anybody once it is over: what is said and heard, the
 * way through the graph, requests (their outcomes count), and the diary's own book (its last page is read at the end).
 */
import type { EventType } from '../../engine/event.ts';

export const inCourse = [
  'CallPlanned', 'CallPlaced', 'CallAnswered', 'CallFailed', 'CallStarted', 'CallTimeReached', 'HangUpRequested', 'CallHungUp',
  'HangUpFailed', 'CallEnded',
  'PatientSpoke', 'PatientStayedSilent', 'KeyPressed', 'PatientHungUp', 'MachineDetected',
  'InterpretationRequested', 'AnswerUnderstood', 'AnswerNotUnderstood', 'InterpretationFailed',
  'TransitionTaken', 'InputIgnored', 'ValueRemembered', 'ValuesForgotten', 'SignalCounted', 'UtteranceKept', 'KeptUtteranceHeard',
  'SpeechRequested', 'SpeechDelivered', 'SpeechCutOff', 'SpeechFailed', 'SpeechAbandoned',
  'ObjectionRaised', 'ObjectionAnswered', 'ObjectionOvercome', 'ObjectionStood',
  'SlotSearchRequested', 'SlotsFound', 'NoSlotsFound', 'SlotSearchFailed',
  'SlotHoldRequested', 'SlotHoldGiven', 'SlotHoldRefused', 'SlotHoldFailed',
  'SlotReleaseRequested', 'SlotReleased', 'SlotReleaseFailed',
  'BookingRequested', 'BookingConfirmed', 'MoveRequested', 'MoveConfirmed', 'CancellationRequested', 'CancellationConfirmed',
  'AppointmentConfirmationRequested', 'AppointmentConfirmationNoted',
  'AppointmentLookupRequested', 'AppointmentFound', 'NoAppointmentFound', 'AppointmentLookupFailed',
  'CallerLookupRequested', 'CallerRecognised', 'SeveralCallersRecognised', 'NoCallerRecognised', 'CallerLookupFailed',
  'PersonLookupRequested', 'PersonFound', 'NoPersonFound', 'PersonLookupFailed', 'RegistrationRequested', 'PersonRegistered',
  'StaffMessageRequested', 'CallbackRequested', 'CallbackPromised', 'TransferRequested', 'OptOutRequested', 'OptOutRecorded',
  'WrongNumberRequested', 'WrongNumberRecorded', 'EscalationRequested', 'WaitingListRequested', 'WaitingListJoined',
  'SlotHeld', 'SlotTaken', 'SlotDenied', 'SlotFreed', 'SlotVacated',
  'ContactPermitted', 'ContactRefused', 'ContactConcluded',
  'LeadImported', 'LeadRejected', 'ImportFinished', 'ReleasePublished', 'AccessRecorded',
] as const satisfies readonly EventType[]; // prettier-ignore
