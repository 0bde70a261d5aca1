import { test, equal, ok, runFor } from './harness.js';
import { frame } from './frame-writer.js';
import { attr, value, drawn, points, shown, ramp } from './live-bench.js';

/** A server with a past of one attribute, as far back as requested; gives the requests. */
function historian() {
  const asked = [];
  window.fetch = async (url) => {
    asked.push(url);
    const query = new URLSearchParams(url.split('?')[1]);
    const times = Array.from({ length: 100 }, (_, index) => Number(query.get('from')) + 10_000 + index * 6000);
    const figures = { mean: times.map(() => 1), min: times.map(() => 0), max: times.map(() => 2), samples: times.map(() => 60) };
    return { ok: true, json: async () => ({ times, gapsBefore: [], ...figures }) };
  };
  return asked;
}

const named = `<ul data-sensor-id="a/b">${attr(1).replace('<div', '<div data-attribute-id="ü"')}</ul>`;

/** Waits until what is missing has been requested and drawn. */
async function remembered() {
  await runFor(250);
  await drawn();
  await drawn();
}

test('a longer window shows the past that the server knows', async () => {
  const asked = historian();
  const live = await shown(named);
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(20) }));
  await drawn();
  live.setWindow(15);
  await remembered();
  ok(/^api\/history\/a%2Fb\?attribute=%C3%BC&from=\d+&step=6000$/.test(asked[0]), asked[0]);
  ok(points('#h1').some(([x]) => x < 50), 'nothing in the left half');
  equal(value('#h1'), '1.19');
  live.setWindow(1);
  await drawn();
  equal(asked.length, 1);
});

test('the past is asked for by the clock of the server, and not before it is known', async () => {
  const asked = historian();
  const live = await shown(named);
  live.setWindow(15);
  await remembered();
  equal(asked, []);
  const serverNow = Date.now() - 3_600_000;
  live.apply(frame(serverNow));
  await remembered();
  const from = Number(new URLSearchParams(asked[0].split('?')[1]).get('from'));
  ok(from >= serverNow - 900_000 && from < serverNow - 890_000, `${from - serverNow}`);
});

test('frozen, a longer window gets its past too', async () => {
  const asked = historian();
  const live = await shown(named);
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(20) }));
  await drawn();
  const frozenAt = Date.now();
  live.setFrozen(true);
  await runFor(120_000);
  live.setWindow(15);
  await remembered();
  const query = new URLSearchParams(asked[0].split('?')[1]);
  ok(Math.abs(Number(query.get('until')) - frozenAt) < 1000, query.get('until'));
  ok(points('#h1').some(([x]) => x < 50), 'nothing in the left half');
});

test('a page that is left asks for no past any more', async () => {
  let given = null;
  window.fetch = (_, { signal }) => new Promise(() => (given = signal));
  const live = await shown(named);
  live.apply(frame(Date.now(), { handle: 1, samples: ramp(20) }));
  live.setWindow(15);
  await remembered();
  equal(given.aborted, false);
  live.dispose();
  equal(given.aborted, true);
});
