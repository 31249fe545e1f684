/** A server on this machine that a page should never reach: it counts whatever knocks. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Sink {
  /** "http://127.0.0.1:40001", without a path. */
  readonly origin: string;
  readonly udpPort: number;
  /** Paths that were asked for, "connection" for a bare one and "udp" for a packet, in order. */
  readonly hits: string[];
  /** A page of the sink's own at this path, for proof that an attack works where nothing forbids it. */
  serve(path: string, body: string, headers: Readonly<Record<string, string>>): void;
  close(): Promise<void>;
}

export async function openSink(): Promise<Sink> {
  const hits: string[] = [];
  const own = new Map<string, { readonly body: string; readonly headers: object }>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const page = own.get(path);
    if (page === undefined) hits.push(path);
    response.writeHead(200, { ...page?.headers });
    response.end(page?.body ?? '');
  });
  server.on('upgrade', (request, socket) => {
    hits.push(request.url ?? '');
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const udp = createSocket('udp4');
  udp.on('message', () => hits.push('udp'));
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    udpPort: udp.address().port,
    hits,
    serve: (path, body, headers) => void own.set(path, { body, headers }),
    async close() {
      udp.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
