/** A vault process without a vault: it says ready, echoes what it is told, and ends when ordered to. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { orderSchema } from '../../shared/contract/control.ts';
import { connectVaultEnd } from '../../main/hosts/chromium/vault-end.ts';

const end = connectVaultEnd();

let logFolder = '';
const taken: unknown[] = [];

end.control.onMessage((raw) => {
  const order = orderSchema.parse(raw);
  if (order.order === 'begin') logFolder = order.logFolder;
  if (order.order === 'begin') end.control.send({ report: 'ready' });
  if (order.order === 'close') {
    // What had arrived before the order to close, for a test to read: names of calls only.
    mkdirSync(logFolder, { recursive: true });
    writeFileSync(join(logFolder, 'taken.json'), JSON.stringify(taken));
    end.control.send({ report: 'closed' });
    end.exit(0);
  }
});

end.contract.onMessage((message) => {
  const id: unknown = typeof message === 'object' && message !== null && Reflect.get(message, 'id');
  const call: unknown =
    typeof message === 'object' && message !== null && Reflect.get(message, 'call');
  taken.push(call);
  if (call === 'vault.unlock') end.control.send({ report: 'opened' });
  // A call that never answers, to be under way when the process ends.
  if (id === 99) return;
  end.contract.send({ kind: 'response', id, ok: true, value: message });
});
