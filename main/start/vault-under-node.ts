/** The vault process under plain Node, forked by the Chromium host. */
import './require-node.ts';

import { umask } from 'node:process';

import { connectVaultEnd } from '../hosts/chromium/vault-end.ts';
import { runVaultProcess } from '../vault/vault-process.ts';

// Whatever is written here is its owner's alone.
umask(0o077);
runVaultProcess(connectVaultEnd());
