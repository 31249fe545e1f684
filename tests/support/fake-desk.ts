/** A study desk in the fake: any passphrase opens it, and nothing that is put there opens. */
import type { DeskLot } from '../../shared/contract/desk-calls.ts';
import type { Handlers } from '../../shared/contract/server.ts';
import { Problem } from '../../shared/errors/problems.ts';

export function deskHandlers(): Pick<
  Handlers<'vault'>,
  Extract<keyof Handlers<'vault'>, `desk.${string}`>
> {
  const names: string[] = [];
  const counts: string[] = [];
  const keys = (studyId: string) => ({
    studyId,
    fingerprint: '0123456789abcdef'.repeat(2),
    card: '{}',
  });
  return {
    'desk.makeKeys': ({ studyId }) =>
      studyId === '' ? { outcome: 'bad-name' } : { outcome: 'made', keys: keys(studyId) },
    'desk.openKeys': () => ({ outcome: 'opened', keys: keys('Study 1') }),
    'desk.saveCard': () => ({ bytes: 300 }),
    'desk.close': () => null,
    'desk.put': ({ name }) => {
      names.push(name);
      return null;
    },
    'desk.takeBack': ({ count }) => {
      names.splice(Math.max(0, names.length - count));
      return null;
    },
    'desk.look': (): DeskLot => ({
      people: 0,
      entries: 0,
      opened: [],
      refused: names.map((name) => ({ name, why: 'not-ours' })),
    }),
    'desk.save': () => {
      throw Problem.of('not-found', {});
    },
    'desk.saveFolder': () => {
      throw Problem.of('not-found', {});
    },
    'desk.takeBackCounts': ({ count }) => {
      counts.splice(Math.max(0, counts.length - count));
      return null;
    },
    'desk.putCounts': ({ name }) => {
      counts.push(name);
      return null;
    },
    // As many as there are names, each of another person.
    'desk.lookAtCounts': () => ({
      taken: counts.length,
      superseded: 0,
      canSave: counts.length >= 10,
      refused: [],
    }),
    'desk.saveCounts': () =>
      counts.length < 10
        ? { outcome: 'too-few' }
        : { outcome: 'saved', names: ['verso-counts.csv', 'verso-counts.txt'] },
  };
}
