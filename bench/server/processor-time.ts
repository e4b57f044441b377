/** Processor time of other processes, as Linux tells it; on other systems there is none to be had. */
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of a tick, which is what Linux counts in for every program. */
const tick = 10;

/** Milliseconds that a process has worked, in its own code and in the system's; 0 where that is not told. */
export function processorTime(pid: number): number {
  const [, , , , , , , , , , , user = '0', system = '0'] = statusOf(pid);
  return (Number(user) + Number(system)) * tick;
}

/** The processes that a process's parent has started: a connection of PostgreSQL's, and all that works beside it. */
export function siblingsOf(pid: number): number[] {
  const [, parent] = statusOf(pid);
  const pids = listProcesses();
  return pids.filter((one) => parent !== undefined && statusOf(one)[1] === parent);
}

function listProcesses(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** From the third field of `/proc/<pid>/stat` on: state, parent, … The second, a name, may have spaces in it. */
function statusOf(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
