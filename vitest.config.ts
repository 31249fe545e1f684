import { defineConfig } from 'vitest/config';

/** Projects that open a window: one after the other, alone on the machine, on a fresh build. */
const BUILT = {
  globalSetup: ['tests/support/build-first.ts'],
  fileParallelism: false,
  maxWorkers: 1,
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'quick',
          include: ['tests/{unit,vectors,migrations,architecture}/**/*.test.{ts,tsx}'],
          sequence: { groupOrder: 0 },
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...BUILT,
          name: 'host-contract',
          include: ['tests/host-contract/**/*.test.ts'],
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...BUILT,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
