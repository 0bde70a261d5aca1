import { test, equal, runFor } from './harness.js';
import { createLiveLink } from './js/live-link.js';

const page = () => document.documentElement.dataset;
const plain = Uint8Array.of(1).buffer;
const asking = Uint8Array.of(0x81).buffer;

/** A link whose server the test plays. Random numbers are 0.5. */
function linked({ apply = () => {} } = {}) {
  const sockets = [];
  const open = (url) => {
    const socket = { url, said: [], closed: null };
    socket.send = (bytes) => socket.said.push(bytes[0]);
    socket.close = (code, reason) => {
      socket.closed = [code, reason];
      socket.onclose();
    };
    sockets.push(socket);
    return socket;
  };
  const link = createLiveLink({ url: 'ws://site/live/1', apply, open, random: () => 0.5 });
  return { link, sockets, last: () => sockets.at(-1) };
}

test('a frame is handed over and only one that asks is answered, with all that were taken', () => {
  const taken = [];
  const { link, last } = linked({ apply: (bytes) => taken.push(bytes[0]) });
  for (const data of [asking, plain, plain, asking]) last().onmessage({ data });
  equal([taken, last().said, link.taken()], [[0x81, 1, 1, 0x81], [1, 4], 4]);
  equal(page().values, 'live');
});

test('a frame that cannot be read ends the link with the reason and another is opened', async () => {
  const { sockets } = linked({
    apply() {
      throw new Error('Frame version 9');
    },
  });
  sockets[0].onmessage({ data: asking });
  equal([sockets[0].closed, sockets[0].said, sockets.length], [[4000, 'Frame version 9'], [], 1]);
  await runFor(100);
  equal(sockets.length, 2);
});

test('a link that drops is opened again, ever more slowly, and counts anew', async () => {
  const { sockets, last } = linked();
  last().onmessage({ data: plain });
  for (const [wait, count] of [[100, 2], [300, 3], [700, 4], [1500, 5], [3000, 6], [3000, 7]]) {
    last().onclose();
    await runFor(wait - 1);
    equal(sockets.length, count - 1);
    await runFor(1);
    equal(sockets.length, count);
  }
  last().onmessage({ data: asking });
  equal(last().said, [1]);
  last().onclose();
  await runFor(100);
  equal(sockets.length, 8);
});

test('a link that stays away is said to be down, and one that is back soon is not', async () => {
  const { sockets, last } = linked();
  last().onmessage({ data: plain });
  last().onclose();
  await runFor(100);
  last().onmessage({ data: plain });
  await runFor(3000);
  equal(page().values, 'live');
  last().onclose();
  await runFor(1999);
  equal(page().values, 'live');
  await runFor(1);
  equal(page().values, 'down');
  last().onmessage({ data: plain });
  equal([page().values, sockets.length], ['live', 3]);
});

test('told that the server is back it opens at once, and not while a link is there', async () => {
  const { link, sockets, last } = linked();
  link.connect();
  equal(sockets.length, 1);
  last().onclose();
  link.connect();
  equal(sockets.length, 2);
  await runFor(5000);
  equal(sockets.length, 2);
});

test('what an earlier link says or does counts for nothing', async () => {
  const { link, sockets } = linked();
  sockets[0].onclose();
  link.connect();
  sockets[0].onmessage({ data: asking });
  sockets[0].onclose();
  await runFor(5000);
  equal([sockets.length, link.taken(), sockets[0].said], [2, 0, []]);
});

test('disposed it closes and opens nothing any more', async () => {
  const { link, sockets } = linked();
  link.dispose();
  link.connect();
  await runFor(60_000);
  equal([sockets.length, sockets[0].closed !== null, page().values], [1, true, undefined]);
});

test('a link that falls silent is left and another is opened, and one that beats is kept', async () => {
  const { sockets, last } = linked();
  for (let beat = 0; beat < 10; beat++) {
    last().onmessage({ data: asking });
    await runFor(4000);
  }
  equal(sockets.length, 1);
  await runFor(8000);
  equal([sockets.length, sockets[0].closed], [1, null]);
  await runFor(1000);
  await runFor(100);
  equal([sockets.length, sockets[0].closed !== null, page().values], [2, true, 'silent']);
  await runFor(2000);
  equal(page().values, 'down');
  last().onmessage({ data: plain });
  equal(page().values, 'live');
});

test('a link that misses a beat is in doubt, and with the next frame it is not', async () => {
  const { last } = linked();
  last().onmessage({ data: plain });
  await runFor(4000);
  equal(page().values, 'live');
  await runFor(1000);
  equal(page().values, 'silent');
  last().onmessage({ data: asking });
  equal(page().values, 'live');
});

test('a link that never opens is given up too', async () => {
  const { sockets } = linked();
  await runFor(13_000);
  await runFor(100);
  equal([sockets.length, sockets[0].closed !== null], [2, true]);
});

test('without a circuit silence means nothing, and with it again a silent link is another at once', async () => {
  const { link, sockets, last } = linked();
  last().onmessage({ data: plain });
  page().link = 'reconnecting';
  await runFor(60_000);
  equal(sockets.length, 1);
  link.connect();
  page().link = 'live';
  await runFor(5000);
  equal([sockets.length, sockets[0].closed !== null], [2, true]);
});
