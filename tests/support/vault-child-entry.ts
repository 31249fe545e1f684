/** A vault process under plain Node for tests: both lanes over the child's one message line. */
import type { Channel } from '../../shared/contract/wire.ts';
import { runVaultProcess } from '../../main/vault/vault-process.ts';

type Lane = 'control' | 'contract';

function lane(name: Lane): Channel {
  return {
    send: (message) => process.send?.({ lane: name, message }),
    onMessage(listener) {
      const onAny = (raw: unknown): void => {
        if (typeof raw !== 'object' || raw === null) return;
        if ('lane' in raw && raw.lane === name && 'message' in raw) listener(raw.message);
      };
      process.on('message', onAny);
      return () => process.off('message', onAny);
    },
  };
}

process.on('disconnect', () => process.exit(0));
runVaultProcess({
  control: lane('control'),
  contract: lane('contract'),
  exit: (code) => process.exit(code),
});
