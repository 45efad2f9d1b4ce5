/** The disk fills up while leads are imported: whoever is on record is there in full, and the same file again adds the rest. */
import { describe, expect, test } from 'vitest';
import { verifyStreams, allStreams } from '../../server/audit/verify-log.ts';
import { importLeads, type Imported, type LeadFile } from '../../server/campaign/import-leads.ts';
import { LogUnavailable } from '../../server/runtime/append-facts.ts';
import type { ClinicStore } from '../../server/runtime/clinic-store.ts';
import { newIds } from '../../server/runtime/ids.ts';
import { peopleOf } from '../../server/runtime/people.ts';
import { seededRandom } from '../../server/runtime/random.ts';
import { virtualClock } from '../../server/runtime/virtual-clock.ts';
import { inventLeads } from '../../server/simulation/invent-leads.ts';
import { temporaryFolders } from '../contracts/temporary-folder.ts';
import { MONDAY_AT_TEN } from '../controls/typed-call.ts';
import { smallDisk } from './small-disk.ts';

const newFolder = temporaryFolders();
const LEADS = 60;
const file: LeadFile = { hash: 'a'.repeat(64), rows: LEADS, leads: inventLeads(LEADS, seededRandom(1)), rejected: [] };

/** One process imports the file: it knows of others only what stands in the files. */
function importInto({ log, vault, register }: ClinicStore, seed: number): Promise<Imported> {
  const people = peopleOf({ log, vault, register });
  const newId = newIds(log, virtualClock(MONDAY_AT_TEN), seed);
  return importLeads({ log, people, newId }, file, 'first_visit', MONDAY_AT_TEN, () => undefined);
}

/** Everybody once, found by their number, with the consent of their row; the import is on record once. */
async function expectWhole({ log, vault, register }: ClinicStore): Promise<void> {
  const people = peopleOf({ log, vault, register });
  for (const { phone, name, consent } of file.leads) {
    const sharing = await people.sharing(phone);
    expect(sharing).toMatchObject([{ phone, name }]);
    expect(sharing[0]?.contact.consents).toHaveLength(consent === null ? 0 : 1);
  }
  expect(await log.streams('patient')).toHaveLength(LEADS);
  const [stream = '', ...others] = await log.streams('import');
  expect(others).toEqual([]);
  const facts = (await log.read(stream)).map(({ type }) => type);
  expect(facts).toEqual([...Array<string>(LEADS).fill('LeadImported'), 'ImportFinished']);
  const verified = await verifyStreams({ log, vault }, await allStreams(log), () => undefined);
  expect(verified.chain.broken).toEqual([]);
}

describe('an import that the disk cuts off', () => {
  test.each([0, 4, 12, 15])('with room for %i more pages: the same file again makes it whole', async (pages) => {
    const root = newFolder();
    const { store, fill } = smallDisk(root, virtualClock(MONDAY_AT_TEN));
    fill(pages);
    await expect(importInto(store, 1)).rejects.toThrow(LogUnavailable);
    expect(await store.log.streams('import')).toEqual([]);
    const registered = await store.log.streams('patient');
    expect(registered.length).toBeLessThanOrEqual(LEADS);
    await store.close();

    const next = smallDisk(root, virtualClock(MONDAY_AT_TEN)).store;
    const { accepted, known } = await importInto(next, 2);
    // Who was registered before the disk was full came new by this file all the same: the campaign calls them too.
    expect([accepted.length, known]).toEqual([LEADS, 0]);
    expect(accepted).toEqual(expect.arrayContaining([...registered]));
    await expectWhole(next);
    const position = await next.log.position();
    expect(await importInto(next, 3)).toEqual({ accepted: [], known: LEADS });
    expect(await next.log.position()).toBe(position);
    await next.close();
  });
});
