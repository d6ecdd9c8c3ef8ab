// Asks one URL as often as it can for some seconds, over a number of kept connections, and prints what it saw as JSON.
//   node load.mjs http://127.0.0.1:3000/hello CONNECTIONS SECONDS
// Bare sockets, because a comfortable client costs more per request than the servers that are measured.
import net from 'node:net';

const url = new URL(process.argv[2]);
const connections = Number(process.argv[3]);
const seconds = Number(process.argv[4]);
const request = Buffer.from(`GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\n\r\n`);

const latencies = [];
const statuses = {};
let failures = 0;
const end = performance.now() + seconds * 1000;

await Promise.all(Array.from({ length: connections }, connect));

latencies.sort((a, b) => a - b);
const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))];
console.log(JSON.stringify({ rate: latencies.length / seconds, p50: at(0.5), p99: at(0.99), statuses, failures }));

function connect() {
  return new Promise((resolve) => {
    const socket = net.connect({ host: url.hostname, port: url.port, noDelay: true });
    let received = '';
    let sent = 0;
    const send = () => {
      sent = performance.now();
      socket.write(request);
    };
    socket.setEncoding('latin1');
    socket.on('connect', send);
    socket.on('data', (data) => {
      received += data;
      if (!isComplete(received)) {
        return;
      }
      const now = performance.now();
      const status = received.slice(9, 12);
      statuses[status] = (statuses[status] ?? 0) + 1;
      latencies.push(now - sent);
      received = '';
      if (now < end) {
        send();
      } else {
        socket.end();
      }
    });
    socket.on('error', () => failures++);
    socket.on('close', resolve);
  });
}

function isComplete(response) {
  const head = response.indexOf('\r\n\r\n');
  if (head < 0) {
    return false;
  }
  const length = /\r\ncontent-length: *(\d+)/i.exec(response.slice(0, head));
  return length ? response.length >= head + 4 + Number(length[1]) : response.endsWith('\r\n0\r\n\r\n');
}
