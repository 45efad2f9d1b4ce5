/** What other words of the utterance were found to mean, as far as it decides about values. */
export interface Heard {
  readonly agrees: boolean;
  readonly refuses: boolean;
  readonly anyWill: boolean;
  /** "Call me tomorrow": the day is for the call, not for the visit. */
  readonly aboutCalling: boolean;
  /** Whoever is wanted is not there: the time is when they will be. */
  readonly isOut: boolean;
  /** A visit is to be booked, moved or cancelled. */
  readonly asksForAVisit: boolean;
  /** Something else was said that leaves no room for a name. */
  readonly somethingElse: boolean;
}
