import { test, equal, runFor, settled } from './harness.js';
import { watchDevice } from './js/device.js';

class Source extends EventTarget {
  constructor(values) {
    super();
    Object.assign(this, values);
  }
}

/** A device whose calls to the server take as long as the test says. */
function device({ battery = null, saveData = false, dark = false, tripMs = 10 } = {}) {
  const reports = [];
  let now = 0;
  const scheme = new Source({ matches: dark });
  const connection = new Source({ saveData });
  const cell = battery && new Source(battery);
  const stop = new AbortController();
  const fake = {
    document: { visibilityState: 'visible', documentElement: { dataset: {} }, querySelectorAll: () => [] },
    navigator: { connection, ...(cell ? { getBattery: async () => cell } : {}) },
    matchMedia: () => scheme,
    answers: true,
    tripMs,
  };
  watchDevice({
    window: fake,
    now: () => now,
    signal: stop.signal,
    report: (each) => {
      reports.push(each);
      now += fake.tripMs;
      // As the circuit does without a link: it throws at once, and rejects no promise.
      if (!fake.answers) throw new Error('the link is down');
      return Promise.resolve();
    },
  });
  return { reports, scheme, connection, cell, stop, fake };
}

test('the device is told at once and the link is measured soon', async () => {
  const { reports } = device({ saveData: true, dark: true });
  await runFor(0);
  await settled();
  equal(reports, [{ battery: null, charging: false, savesData: true, dark: true, roundTripMs: null, bestMs: null }]);
  await runFor(300);
  await settled();
  await runFor(700);
  await settled();
  equal([reports.length, reports[1].roundTripMs, reports[2].roundTripMs, reports[2].bestMs], [3, null, 10, 10]);
});

test('a battery is told when it is known and when it changes', async () => {
  const { reports, cell } = device({ battery: { level: 0.5, charging: true } });
  await runFor(0);
  await settled();
  equal([reports.at(-1).battery, reports.at(-1).charging], [0.5, true]);
  Object.assign(cell, { level: 0.2, charging: false });
  cell.dispatchEvent(new Event('chargingchange'));
  await settled();
  equal([reports.at(-1).battery, reports.at(-1).charging], [0.2, false]);
});

test('dark and data saver are told when they change', async () => {
  const { reports, scheme, connection } = device();
  await runFor(0);
  await settled();
  scheme.matches = true;
  scheme.dispatchEvent(new Event('change'));
  await settled();
  connection.saveData = true;
  connection.dispatchEvent(new Event('change'));
  await settled();
  equal([reports.at(-1).dark, reports.at(-1).savesData], [true, true]);
});

test('mean and best are those of the last eight calls', async () => {
  const { reports, fake } = device({ tripMs: 1 });
  await runFor(60_000);
  await settled();
  fake.tripMs = 100;
  await runFor(9 * 30_000);
  await settled();
  equal([reports.at(-1).roundTripMs, reports.at(-1).bestMs], [100, 100]);
});

test('a call that fails and a hidden page measure nothing, and the reports go on', async () => {
  const { reports, fake } = device();
  fake.answers = false;
  await runFor(1000);
  await settled();
  fake.answers = true;
  fake.document.visibilityState = 'hidden';
  await runFor(60_000);
  await settled();
  equal(reports.at(-1).roundTripMs, null);
  fake.document.visibilityState = 'visible';
  await runFor(60_000);
  await settled();
  equal(reports.at(-1).roundTripMs, 10);
});

test('a link that gets slow is looked at more often, and the page says so until it is well', async () => {
  const { reports, fake } = device();
  const { dataset } = fake.document.documentElement;
  await runFor(60_000);
  await settled();
  equal(dataset.late, undefined);
  fake.tripMs = 1600;
  await runFor(17_000);
  await settled();
  equal(dataset.late, 'true');
  const before = reports.length;
  for (let i = 0; i < 3; i++) {
    await runFor(2000);
    await settled();
  }
  equal([reports.length - before, dataset.late], [3, 'true']);
  fake.tripMs = 20;
  await runFor(2000);
  await settled();
  equal(dataset.late, undefined);
});

test('stopped it tells nothing more', async () => {
  const { reports, scheme, stop } = device();
  await runFor(0);
  await settled();
  const told = reports.length;
  stop.abort();
  scheme.dispatchEvent(new Event('change'));
  await runFor(120_000);
  await settled();
  equal(reports.length, told);
});
