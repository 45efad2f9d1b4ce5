/** The demo's result for a person at a terminal. */
import { localTime } from '../../engine/time/local-time.ts';
import { sayPrice } from '../../engine/wording/say-price.ts';
import type { Imported } from '../campaign/import-leads.ts';
import type { Skipped } from '../campaign/preview.ts';
import type { DemoDocument } from '../simulation/demo-document.ts';
import { bold, dim, printData, table } from './print.ts';

const APPOINTMENTS_SHOWN = 12;

export function saySkipped({ accepted, known }: Imported, skipped: readonly Skipped[]): string {
  const count = skipped.reduce((sum, { count: n }) => sum + n, 0);
  const why = skipped.map(({ rule, count: n }) => `${n} ${rule}`).join(', ');
  const before = known > 0 ? `${known} are known already and are left as they are. ` : '';
  return `${before}${count} of ${accepted.length} will be skipped${count > 0 ? `, because: ${why}` : ''}.`;
}

const share = (part: number, whole: number): string => (whole === 0 ? '' : `${Math.round((part / whole) * 100)} %`);

const section = (title: string, body: string): void => printData(`\n${bold(title)}\n${body}`);

function printAppointments(appointments: DemoDocument['appointments']): void {
  const shown = appointments
    .slice(0, APPOINTMENTS_SHOWN)
    .map(({ start, service, practitioner, price_cents }) => [
      `  ${localTime(String(start), String(start).slice(-6) === '+00:00' ? 'utc' : `UTC${String(start).slice(-6)}`).toFormat('ccc dd LLL HH:mm')}`,
      String(service),
      String(practitioner),
      sayPrice(Number(price_cents)),
    ]);
  section(`Appointments (${appointments.length})`, table(shown));
  if (appointments.length > shown.length)
    printData(dim(`  and ${appointments.length - shown.length} more: npx elo query appointments`));
}

/** `data` is what --data said, so that the commands to try next find the same folder. */
export function printDemo(demo: DemoDocument, population: string, data: string | undefined): void {
  const { calls, bookings, understanding, funnel, objections, appointments, tones } = demo;

  section(
    'Calls',
    table(
      Object.entries(calls.by_ending)
        .toSorted((a, b) => b[1] - a[1])
        .map(([ending, count]) => [`  ${ending}`, count]),
    ),
  );
  printData(
    dim(
      `  ${calls.placed} calls to ${calls.patients} people; verified: ${Object.entries(calls.verify)
        .map(([result, count]) => `${count} ${result}`)
        .join(', ')}.`,
    ),
  );
  section('Funnel', table(funnel.map(({ stage, reached }) => [`  ${String(stage)}`, Number(reached)])));
  section(
    'Objections',
    table([
      ['  kind', 'raised', 'overcome', 'stood'],
      ...objections.map((row) => [
        `  ${String(row.kind)}`,
        Number(row.raised),
        Number(row.overcome),
        Number(row.stood),
      ]),
    ]),
  );
  section('Bookings', table(Object.entries(bookings).map(([outcome, count]) => [`  ${outcome}`, count])));
  const { turns, right, wrong, silent } = understanding;
  section(
    'Understanding, scored against what the patients meant',
    table([
      ['  right', right, share(right, turns)],
      ['  wrong', wrong, share(wrong, turns)],
      ['  silent', silent, share(silent, turns)],
    ]),
  );
  section(
    'Turns of the patients, by how their words sounded',
    table(tones.map(({ tone, turns: said, share: part }) => [`  ${tone}`, said, `${(part * 100).toFixed(1)} %`])),
  );
  printAppointments(appointments);
  section(
    'Slowest turns',
    table(demo.slowest_turns.map(({ call, version, ms, part }) => [`  ${call}/${version}`, `${ms} ms`, part])),
  );

  const there = data === undefined ? '' : ` --data ${data}`;
  printData(`
${dim('The funnel counts calls by the stages that they reached. Of an objection that stood, the call ended with it; overcome')}
${dim('means that the talk went on, never that somebody was pressed. Silent: nothing was understood, so Elo asked again.')}

These figures are simulated. They follow from the parameters in flows/populations/first-visit.json
("${population}") and say nothing about any clinic's patients.

The data is in ${demo.folder}. Next, try:
  npx elo calls --result booked${there}
  npx elo replay ${demo.slowest_turns[0]?.call ?? 'last'}${there}
  npx elo verify --all${there}
  npx elo talk`);
}
