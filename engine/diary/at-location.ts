import type { Clinic } from '../flow/schema/house-files.ts';

/** The clinic as one of its locations sees it, by default the first: each has its own diary and its own chairs. */
export function atLocation(clinic: Clinic, id?: string): { readonly clinic: Clinic; readonly location: string } {
  const location = clinic.locations.find((one) => id === undefined || one.id === id);
  if (location === undefined) throw new Error(`The clinic ${clinic.id} has no location ${id ?? 'at all'}.`);
  return { clinic: { ...clinic, locations: [location] }, location: location.id };
}
