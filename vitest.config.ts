import { defineConfig } from 'vitest/config';

/** `expect.poll` waits for what takes its time on a busy machine; a second is not enough there. */
const PATIENT = { poll: { timeout: 30_000 } };

/**
 * Projects that open a window: one after the other, alone on the machine, on a fresh build. A browser that hangs
 * at its start is given half a minute before it is started anew, and a test must outlive two of those.
 */
const BUILT = {
  globalSetup: ['tests/support/build-first.ts'],
  expect: PATIENT,
  fileParallelism: false,
  maxWorkers: 1,
  testTimeout: 180_000,
  hookTimeout: 180_000,
};

// Groups run in the order of their number, one after the other; zero would come last.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'quick',
          include: ['tests/{unit,vectors,migrations,architecture}/**/*.test.{ts,tsx}'],
          sequence: { groupOrder: 1 },
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'integration',
          expect: PATIENT,
          include: ['tests/integration/**/*.test.ts'],
          sequence: { groupOrder: 2 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: ['tests/faults/prepare.ts'],
          // Each file keeps every core busy with processes of its own.
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'packaging',
          include: ['tests/packaging/**/*.test.ts'],
          sequence: { groupOrder: 4 },
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...BUILT,
          name: 'host-contract',
          include: ['tests/host-contract/**/*.test.ts'],
          sequence: { groupOrder: 5 },
        },
      },
      {
        test: {
          ...BUILT,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          sequence: { groupOrder: 6 },
        },
      },
      {
        test: {
          ...BUILT,
          name: 'electron',
          include: ['tests/electron/**/*.test.ts'],
          sequence: { groupOrder: 7 },
        },
      },
    ],
  },
});
