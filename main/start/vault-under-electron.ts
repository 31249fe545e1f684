/** The vault process under Electron, forked as a utility process. */
import { umask } from 'node:process';

import { connectVaultEnd } from '../hosts/electron/vault-end.ts';
import { runVaultProcess } from '../vault/vault-process.ts';

// Whatever is written here is its owner's alone.
umask(0o077);
runVaultProcess(connectVaultEnd(process.parentPort, (code) => process.exit(code)));
