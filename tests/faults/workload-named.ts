import { LIARS } from './liars.ts';
import type { Workload } from './workload.ts';
import { WORKLOADS } from './workloads.ts';

/** Work crosses a process boundary by its name. */
export function workloadNamed(name: string): Workload {
  const found = [...WORKLOADS, ...LIARS].find((workload) => workload.name === name);
  if (found === undefined) throw new Error(`no workload is called ${name}`);
  return found;
}
