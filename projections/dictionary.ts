/** What every table and column of the read models means. A test compares it with the tables, both ways. */
export interface TableMeaning {
  readonly row: string;
  readonly columns: Readonly<Record<string, string>>;
}

const position = 'Position in the log of the last event that changed the row.';
const call = 'Id of the call, `call-…`.';
const truth = '1 for yes, 0 for no.';

export const dictionary: Readonly<Record<string, TableMeaning>> = {
  calls: {
    row: 'One call, planned, running or over.',
    columns: {
      call,
      flow: 'Id of the flow that the call follows.',
      release: 'Hash of all that its decisions may read.',
      decisions: 'Number of the deciding code that it began with.',
      direction: '`outbound`: Elo calls; `inbound`: Elo is called.',
      purpose: 'What the call is for.',
      campaign: 'Id of the campaign that planned it, or null.',
      simulated: `Whether the patient was simulated. ${truth}`,
      typed: `Whether the words were typed and not spoken. ${truth}`,
      patient: 'Id of the patient, never a name or a number; null where unknown.',
      attempt: 'Which attempt at this patient and purpose, from 1.',
      planned_at: 'When it is to be placed, or when it came in; null for a call that nobody planned.',
      started_at: 'When the conversation began; null where it never did.',
      ended_at: 'When the call ended.',
      status: '`queued`, `in-progress`, `completed` or `failed`: the word of existing integrations.',
      result:
        '`booked`, `no-answer`, `failed`, `reschedule` or `voicemail`: the word of existing integrations, null before the end.',
      ending: 'How the call ended, in our own finer words; null before the end.',
      stage: 'The stage that the call reached last for the first time.',
      stages: 'All stages that it reached, a JSON list in the order in which it first reached them.',
      turns: 'How often Elo spoke.',
      events: 'How many events the call has.',
      misunderstood: 'How often Elo had to say that it did not understand.',
      objections: 'The kinds of objection raised, a JSON list in their order.',
      appointment: 'Id of the appointment that was booked or moved in the call.',
      slowest_turn_ms: 'The longest time that understanding an utterance took, in milliseconds.',
      position,
    },
  },
  appointments: {
    row: 'One appointment that was booked, as it stands now.',
    columns: {
      id: 'Id of the appointment, `appointment-…`.',
      status: 'What was last done with it: `booked`, `moved`, `confirmed` or `cancelled`.',
      call: 'Id of the call that booked it, or null.',
      service: 'What is to be done.',
      practitioner: 'Who does it.',
      start: 'When it begins, with offset; where it was moved, the time that it was moved to.',
      minutes: 'How long it lasts.',
      price_cents: 'The agreed price in cents.',
      currency: 'The currency of the price.',
      simulated: `Whether it was booked in a simulation. ${truth}`,
      booked_at: 'When it was booked.',
      position,
    },
  },
  funnel_stages: {
    row: 'One stage that one call reached.',
    columns: {
      call,
      stage: 'Name of the stage.',
      first_at: 'When the call first reached it.',
      position: 'Position in the log of the event that first reached it.',
    },
  },
  funnel_bookings: {
    row: 'One call in which the diary confirmed an appointment.',
    columns: {
      call,
      first_at: 'When the first confirmation came.',
      position: 'Position in the log of the first confirmation.',
    },
  },
  objections: {
    row: 'One kind of objection in one call.',
    columns: {
      call,
      kind: 'Kind of objection, as in the flows.',
      raised: 'How often it was raised in the call.',
      strategies: 'The strategies that answered it, a JSON list in their order.',
      overcome: `Whether the call went on after its last answer. It says nothing of pressure. ${truth}`,
      stood: `Whether it stood at the end. ${truth}`,
      first_at: 'When it was first raised.',
      version: 'Version, in the stream of the call, of the last event in the row.',
      position,
    },
  },
  checkpoints: {
    row: 'How far one projection has read the log. It changes in the same transaction as the rows.',
    columns: {
      projection: 'Name of the projection.',
      version: 'Version of the fold that made the rows.',
      position: 'Position of the last event that was read.',
      hash: 'Hash of that event, by which another log in the same place is noticed.',
    },
  },
};
