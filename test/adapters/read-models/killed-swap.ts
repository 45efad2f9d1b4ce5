/** A newer version that is killed while it swaps its rows in: `node killed-swap.ts <folder> <calls> <nth>`. Prints `ended` where it was not. */
import { openReadModels } from '../../../adapters/read-models/open-read-models.ts';
import { stopAt } from './stop-at.ts';
import { logOfManyCalls, newerFolds } from './versions.ts';

const [, , folder = '', calls = '', nth = ''] = process.argv;
const log = await logOfManyCalls(Number(calls));
const opening = openReadModels({ folder, mode: 'write', projections: newerFolds('same') });
if (!opening.ok) throw new Error(opening.says);
const { counted } = stopAt(Number(nth), () => process.kill(process.pid, 'SIGKILL'));
await opening.models.catchUp(counted(log));
process.stdout.write('ended');
