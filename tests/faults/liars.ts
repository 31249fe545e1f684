/**
 * Work that breaks its word, to see that the judges notice. Were one of these found sound, no other
 * judgement would mean anything.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

import { NO_JOURNAL, withCastMember, withEntry } from './journal-state.ts';
import { filesAt, fixedId } from './places.ts';
import type { Step, Workload } from './workload.ts';
import { WASTE } from './workloads.ts';

const PAGE = 4096;

const close: Step = { name: 'close', run: ({ door }) => door.close(), effects: [] };

function liar(name: string, steps: readonly Step[]): Workload {
  return {
    name,
    seed: 'lived-in',
    startsOpen: true,
    keepsKeys: true,
    changesPassphrase: false,
    steps,
  };
}

export const LIARS: readonly Workload[] = [
  liar('acknowledges a save that it does not make', [
    { name: 'save', run: () => undefined, effects: [withEntry(fixedId(30), 'never written')] },
    close,
  ]),
  liar('acknowledges a deletion that it does not make', [
    { name: 'remove', run: () => undefined, effects: [withCastMember(fixedId(21), null)] },
    close,
  ]),
  liar('acknowledges an emptied wastebasket and leaves it', [
    { name: 'empty', run: () => undefined, effects: [], erases: WASTE.map(fixedId) },
    close,
  ]),
  liar('spoils a byte of every page', [
    close,
    {
      name: 'spoil',
      run: ({ root }) => {
        const { database } = filesAt(root);
        const bytes = readFileSync(database);
        for (let at = PAGE + PAGE / 2; at < bytes.length; at += PAGE)
          bytes[at] = 0xff ^ (bytes[at] ?? 0);
        writeFileSync(database, bytes);
      },
      effects: [],
    },
  ]),
  liar('changes the key file', [
    close,
    {
      name: 'change',
      run: ({ root }) => {
        const { keys } = filesAt(root);
        writeFileSync(keys, Buffer.concat([readFileSync(keys), Buffer.alloc(1)]));
      },
      effects: [],
    },
  ]),
  liar('breaks without words', [
    {
      name: 'break',
      run: () => {
        throw new TypeError('no Problem');
      },
      effects: [],
    },
    close,
  ]),
  liar('acknowledges the end of a journal and leaves it open to its words', [
    {
      name: 'destroy',
      run: async ({ door, root }) => {
        await door.close();
        rmSync(filesAt(root).deviceFolder, { recursive: true });
      },
      effects: [() => NO_JOURNAL],
      destroys: true,
    },
  ]),
  liar('acknowledges the end of a journal and spares the database', [
    {
      name: 'destroy',
      run: async ({ door, root }) => {
        await door.close();
        rmSync(filesAt(root).keys);
      },
      effects: [() => NO_JOURNAL],
      destroys: true,
    },
  ]),
];
