import { test, equal, ok, runFor, settled, show } from './harness.js';
import { startWall } from './js/wall.js';

function screen({ refuses = false, letsGo = false } = {}) {
  const locks = [];
  const navigator = {
    wakeLock: {
      async request() {
        if (refuses) throw new DOMException('no', 'NotAllowedError');
        const lock = Object.assign(new EventTarget(), { released: false });
        lock.release = () => {
          lock.released = true;
          lock.dispatchEvent(new Event('release'));
        };
        locks.push(lock);
        if (letsGo) lock.release();
        return lock;
      },
    },
  };
  return { locks, wall: startWall({ navigator }), allow: () => (refuses = false) };
}

const page = document.documentElement.dataset;

test('the screen is kept awake and again after the browser let go', async () => {
  const { locks } = screen();
  await settled();
  equal([locks.length, page.awake], [1, 'true']);
  show(false);
  locks[0].release();
  await settled();
  equal(locks.length, 1);
  show(true);
  await settled();
  equal(locks.length, 2);
});

test('a lock that the browser let go before anybody heard of it is asked for again when the page is shown', async () => {
  const { locks } = screen({ letsGo: true });
  await settled();
  show(false);
  show(true);
  await settled();
  equal(locks.length, 2);
});

test('a browser that may not keep it awake is said, and asked again every minute', async () => {
  const { locks, allow } = screen({ refuses: true });
  await settled();
  equal(page.awake, 'false');
  allow();
  await runFor(59_999);
  equal(locks.length, 0);
  await runFor(1);
  await settled();
  equal([locks.length, page.awake], [1, 'true']);
  await runFor(60_000);
  equal(locks.length, 1);
});

test('a pointer that rests is out of sight until it moves', async () => {
  screen();
  equal(page.idle, 'false');
  await runFor(3000);
  equal(page.idle, 'true');
  document.dispatchEvent(new Event('pointermove'));
  equal(page.idle, 'false');
});

test('a wall that was left lets the screen sleep', async () => {
  const { locks, wall } = screen();
  await settled();
  wall.dispose();
  await settled();
  ok(locks[0].released);
  equal([locks.length, page.awake, page.idle], [1, undefined, undefined]);
});
