import { test, equal, runFor, show, turn } from './harness.js';
import { watchFailure } from './js/failure.js';
import { createLink } from './js/link.js';

/** A page whose server answers attempts as the list says: true, false, or an error. */
function broken(...answers) {
  const seen = { attempts: 0, reloads: 0, sleptMs: 0, livedMs: 3_600_000, lookUps: 0, isSentElsewhere: false, isReload: false };
  const page = document.documentElement.dataset;
  page.link = 'live';
  page.live = 'true';
  const blazor = {
    async reconnect() {
      const answer = answers[Math.min(seen.attempts++, answers.length - 1)];
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  const startedAt = performance.now();
  const now = () => Date.now() + seen.sleptMs;
  const isSentElsewhere = async () => {
    seen.lookUps++;
    return seen.isSentElsewhere;
  };
  const link = createLink({
    document,
    blazor,
    reload: () => seen.reloads++,
    isSentElsewhere,
    random: () => 0.5,
    now,
    lived: () => seen.livedMs + performance.now() - startedAt,
    isReload: () => seen.isReload,
  });
  return { link, seen, state: () => document.documentElement.dataset.link };
}

const noServer = new Error('nobody answers');

async function after(ms) {
  await runFor(ms);
  await turn();
}

test('a page says whether it is live', () => {
  const { link, state } = broken(noServer);
  equal([state(), document.documentElement.dataset.live], ['live', 'true']);
  link.onConnectionDown();
  equal([state(), document.documentElement.dataset.live], ['reconnecting', 'false']);
});

test('a page that comes up says that it is live as soon as it has told what is looked at, and no sooner', async () => {
  const page = document.documentElement.dataset;
  const { state } = broken(noServer);
  page.link = 'connecting';
  page.live = 'false';
  await after(1000);
  equal(state(), 'connecting');
  page.live = 'true';
  await after(0);
  equal(state(), 'live');
});

test('a page that was live is not loaded anew where the link drops again before it has told what is looked at', () => {
  const { link, seen, state } = broken(noServer);
  link.onConnectionDown();
  link.onConnectionUp();
  equal([state(), document.documentElement.dataset.live], ['live', 'false']);
  link.onConnectionDown();
  link.onConnectionUp();
  equal([state(), seen.reloads], ['live', 0]);
});

test('a page whose link drops while it starts is loaded anew when the server is back', async () => {
  const { link, seen, state } = broken(true);
  document.documentElement.dataset.live = 'false';
  link.onConnectionDown();
  await after(100);
  equal([seen.attempts, seen.reloads], [1, 0]);
  link.onConnectionUp();
  equal([seen.reloads, state()], [1, 'reconnecting']);
});

test('attempts come at least every 0.8 s for ten seconds and then every three', async () => {
  const { link, seen } = broken(noServer);
  link.onConnectionDown();
  await after(99);
  equal(seen.attempts, 0);
  for (const [wait, attempts] of [[1, 1], [300, 2], [600, 3], [600, 4]]) {
    await after(wait);
    equal(seen.attempts, attempts);
  }
  for (let quick = 5; quick <= 16; quick++) await after(600);
  equal(seen.attempts, 16);
  await after(2999);
  equal(seen.attempts, 16);
  await after(1);
  equal(seen.attempts, 17);
});

test('a page that is kept out for three minutes looks for a sign-in, and goes on where there is none', async () => {
  const { link, seen } = broken(noServer);
  link.onConnectionDown();
  for (let waited = 0; waited < 179_000; waited += 1000) await after(1000);
  equal([seen.lookUps, seen.reloads], [0, 0]);
  for (let waited = 0; waited < 6000; waited += 1000) await after(1000);
  equal([seen.lookUps > 0, seen.reloads], [true, 0]);
  seen.isSentElsewhere = true;
  for (let waited = 0; waited < 3000; waited += 1000) await after(1000);
  equal(seen.reloads, 1);
  const { attempts } = seen;
  await after(60_000);
  equal([seen.attempts, seen.reloads], [attempts, 1]);
});

test('the three minutes are those that pass, whatever the clock is set to', async () => {
  const { link, seen } = broken(noServer);
  link.onConnectionDown();
  seen.sleptMs = -3_600_000;
  for (let waited = 0; waited < 185_000; waited += 1000) await after(1000);
  equal(seen.lookUps > 0, true);
});

test('a link that is back stops the attempts', async () => {
  const { link, seen, state } = broken(noServer);
  link.onConnectionDown();
  await after(100);
  link.onConnectionUp();
  await after(60_000);
  equal([seen.attempts, state(), seen.reloads], [1, 'live', 0]);
});

test('a server that does not know the circuit any more means a fresh page, within three seconds', async () => {
  const { link, seen } = broken(noServer, false);
  link.onConnectionDown();
  await after(100);
  equal(seen.reloads, 0);
  await after(300);
  equal([seen.attempts, seen.reloads], [2, 0]);
  await after(1499);
  equal(seen.reloads, 0);
  await after(1);
  equal([seen.attempts, seen.reloads], [2, 1]);
});

test('an operator who comes back to the tab waits for no timer', async () => {
  const { link, seen } = broken(noServer, noServer, noServer, false);
  link.onConnectionDown();
  await after(100 + 300);
  equal(seen.attempts, 2);
  show(false);
  await after(600);
  equal(seen.attempts, 3);
  show(true);
  await after(0);
  equal([seen.attempts, seen.reloads], [4, 1]);
});

test('a tab that is shown while it waits to load anew does it at once', async () => {
  const { link, seen } = broken(false);
  link.onConnectionDown();
  await after(100);
  equal([seen.attempts, seen.reloads], [1, 0]);
  show(false);
  show(true);
  equal(seen.reloads, 1);
  await after(3000);
  equal([seen.attempts, seen.reloads], [1, 1]);
});

test('a machine that slept loads anew at once', async () => {
  const { link, seen } = broken(false);
  link.onConnectionDown();
  seen.sleptMs = 60_000;
  await after(100);
  await after(1);
  equal([seen.attempts, seen.reloads], [1, 1]);
});

test('a tab that is shown with its link up asks for nothing', async () => {
  const { link, seen } = broken(true);
  link.onConnectionDown();
  await after(100);
  link.onConnectionUp();
  show(false);
  show(true);
  await after(5000);
  equal([seen.attempts, seen.reloads], [1, 0]);
});

test('a page whose start fails is loaded anew once, after two seconds and a share of three', async () => {
  const { link, seen, state } = broken(noServer);
  seen.livedMs = 1000;
  link.onConnectionDown();
  link.notStarted();
  link.failed();
  equal(state(), 'reconnecting');
  await after(3499);
  equal([seen.attempts, seen.reloads], [0, 0]);
  await after(1);
  equal([seen.attempts, seen.reloads], [0, 1]);
  await after(60_000);
  equal([seen.attempts, seen.reloads], [0, 1]);
});

test('a page whose start fails again after it was loaded anew is loaded about twice a minute', async () => {
  const { link, seen } = broken(noServer);
  Object.assign(seen, { livedMs: 1000, isReload: true });
  link.notStarted();
  await after(29_000 + 1499);
  equal(seen.reloads, 0);
  await after(1);
  equal(seen.reloads, 1);
});

test('a page that is not live after a minute is loaded anew', async () => {
  const { seen, state } = broken(noServer);
  document.documentElement.dataset.link = 'connecting';
  document.documentElement.dataset.live = 'false';
  await after(59_999);
  equal([state(), seen.reloads], ['connecting', 0]);
  await after(1);
  equal(state(), 'reconnecting');
  await after(3500);
  equal(seen.reloads, 1);
});

test('a page that gets no first circuit is told so by a promise that nobody awaits, and by no other', async () => {
  document.body.insertAdjacentHTML('beforeend', '<div id="blazor-error-ui" hidden></div>');
  let heard = 0;
  watchFailure({ document, notStarted: () => heard++ });
  const reject = (reason) => window.dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise: Promise.resolve(), reason }));
  reject(new Error('of another module'));
  reject(undefined);
  equal(heard, 0);
  reject(Object.assign(new Error('Forbidden'), { errorType: 'FailedToNegotiateWithServerError' }));
  equal(heard, 1);
});

test('told twice that the link is down there is one row of attempts', async () => {
  const { link, seen } = broken(noServer);
  link.onConnectionDown();
  link.onConnectionDown();
  await after(100);
  equal(seen.attempts, 1);
});

/** Blazor reports that the circuit has failed. */
async function fails(link) {
  document.body.insertAdjacentHTML('beforeend', '<div id="blazor-error-ui" hidden></div>');
  watchFailure({ document, failed: link.failed });
  document.getElementById('blazor-error-ui').style.display = 'block';
  await after(0);
}

test('a circuit that fails is said to be away, and means a fresh page within three seconds', async () => {
  const { link, seen, state } = broken(noServer);
  await fails(link);
  equal([state(), seen.reloads], ['reconnecting', 0]);
  await after(1499);
  equal(seen.reloads, 0);
  await after(1);
  equal([seen.reloads, seen.attempts], [1, 0]);
  await after(60_000);
  equal(seen.reloads, 1);
});

test('a page whose circuit fails soon after each loading is loaded about twice a minute', async () => {
  const { link, seen } = broken(noServer);
  seen.livedMs = 100;
  await fails(link);
  await after(29_900 + 1499);
  equal(seen.reloads, 0);
  await after(1);
  equal(seen.reloads, 1);
});

test('a circuit that fails while the page comes up does not become live', async () => {
  const { link, seen, state } = broken(noServer);
  document.documentElement.dataset.link = 'connecting';
  document.documentElement.dataset.live = 'false';
  await fails(link);
  document.documentElement.dataset.live = 'true';
  await after(1500);
  equal([state(), seen.reloads], ['reconnecting', 1]);
});

test('an attempt to reconnect that Blazor calls a failure leaves the circuit to the next', async () => {
  const { link, seen, state } = broken(noServer, true);
  link.onConnectionDown();
  await fails(link);
  await after(100);
  await after(300);
  link.onConnectionUp();
  await after(60_000);
  equal([seen.attempts, seen.reloads, state()], [2, 0, 'live']);
});

test('a circuit that fails in the moment in which it is back means a fresh page', async () => {
  const { link, seen } = broken(true);
  link.onConnectionDown();
  document.body.insertAdjacentHTML('beforeend', '<div id="blazor-error-ui" hidden></div>');
  watchFailure({ document, failed: link.failed });
  document.getElementById('blazor-error-ui').style.display = 'block';
  // By then the observer is called, and no timer may have fallen due.
  await Promise.resolve();
  link.onConnectionUp();
  await after(0);
  await after(1500);
  equal(seen.reloads, 1);
});
