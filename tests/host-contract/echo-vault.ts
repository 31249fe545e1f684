/** A vault process without a vault: it says ready, echoes what it is told, and ends when ordered to. */
import { orderSchema } from '../../shared/contract/control.ts';
import { connectVaultEnd } from '../../main/hosts/chromium/vault-end.ts';

const end = connectVaultEnd();

end.control.onMessage((raw) => {
  const order = orderSchema.parse(raw);
  if (order.order === 'begin') end.control.send({ report: 'ready' });
  if (order.order === 'close') {
    end.control.send({ report: 'closed' });
    end.exit(0);
  }
});

end.contract.onMessage((message) => {
  const id: unknown = typeof message === 'object' && message !== null && Reflect.get(message, 'id');
  // A call that never answers, to be under way when the process ends.
  if (id === 99) return;
  end.contract.send({ kind: 'response', id, ok: true, value: message });
});
