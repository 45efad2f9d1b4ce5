import { memoryLog } from '../../../adapters/log/memory-log.ts';
import { eventLogContract } from '../../contracts/event-log.contract.ts';
import { noonClock } from '../../contracts/log-examples.ts';

eventLogContract('the memory log', () => memoryLog({ clock: noonClock }));
