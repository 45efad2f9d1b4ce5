import { chmodSync } from 'node:fs';

/** The account without rights that every Unix has. */
const NOBODY = 65534;

/** Runs something where the folder may be neither read nor written; an administrator, whom no rights stop, becomes nobody for it. */
export function asNobody(folder: string, act: () => void): void {
  const administrator = process.geteuid?.() === 0;
  chmodSync(folder, 0o000);
  if (administrator) process.seteuid?.(NOBODY);
  try {
    act();
  } finally {
    if (administrator) process.seteuid?.(0);
    chmodSync(folder, 0o700);
  }
}
