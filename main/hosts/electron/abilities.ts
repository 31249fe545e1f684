/** What Electron can do on this system. */
import type { Abilities } from '../../host/host.ts';

export function abilities(platform: NodeJS.Platform): Abilities {
  return {
    reportsSuspend: true,
    // On Linux by asking, which not every desktop answers.
    reportsScreenLock: true,
    showsFileDialogs: true,
    // Linux has no way to keep a window out of screenshots.
    protectsContent: platform === 'win32' || platform === 'darwin',
    directVaultLine: true,
  };
}
