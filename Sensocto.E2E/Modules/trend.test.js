import { test, equal, ok, html, measured, runFor, settled, $ } from './harness.js';
import { start } from './js/trend.js';

const panel =
  '<section id="trend" data-state="loading"><button data-do="closer"></button><button data-do="live"></button>' +
  '<div data-part="plot" style="width: 400px; height: 200px"></div><span data-part="readout"></span>' +
  '<span data-part="summary"></span><span data-part="reach"></span><span data-part="trend-face"></span></section>';
const about = {
  sensor: 'a',
  attribute: 'flow',
  unit: 'bar',
  precision: 1,
  range: { min: null, max: null },
  limits: { low: null, high: null },
  spanMs: 60_000,
};

const hour = 3_600_000;
const { now: machineNow } = Date;

/** Sets the clock of the page's machine, as an administrator does. */
const setClock = (aheadMs) => (Date.now = () => machineNow() + aheadMs);

/** A server whose past has a point a second; `gate` holds its answers back, and `aheadMs` sets its clock. */
function historian() {
  const server = { gate: Promise.resolve(), asked: 0, fails: false, aheadMs: 0, now: () => machineNow() + server.aheadMs };
  window.fetch = async (url) => {
    server.asked++;
    await server.gate;
    const query = new URLSearchParams(url.split('?')[1]);
    const [from, until] = [Number(query.get('from')), Number(query.get('until'))];
    const times = Array.from({ length: Math.floor((Math.min(until, server.now()) - from) / 1000) }, (_, index) => from + index * 1000);
    const figures = { mean: times.map(() => 1), min: times.map(() => 0), max: times.map(() => 2), samples: times.map(() => 9) };
    const answer = { now: server.now(), reachesBackTo: Date.UTC(2026, 0, 2, 2, 3, 4), from, times, gapsBefore: [], ...figures };
    return { ok: !server.fails, json: async () => answer };
  };
  return server;
}

async function answered() {
  await measured();
  await settled();
  await settled();
}

async function shown() {
  const server = historian();
  document.documentElement.dataset.timeZone = 'utc';
  html(panel);
  const trend = start($('#trend'), about);
  await answered();
  equal($('#trend').dataset.state, 'ready');
  return { server, trend };
}

const freeze = (frozen) => (document.documentElement.dataset.frozen = frozen);
const range = () => [$('#trend').dataset.from, $('#trend').dataset.until];
const spanMs = () => Date.parse(range()[1]) - Date.parse(range()[0]);

async function resizeTo(width) {
  $('[data-part=plot]').style.width = `${width}px`;
  await answered();
}

/** Gives the machine another time zone. */
function liveIn(timeZone) {
  const { DateTimeFormat } = Intl;
  Intl.DateTimeFormat = function (locale, options) {
    return new DateTimeFormat(locale, { timeZone, ...options });
  };
}

test('a trend follows the newest', async () => {
  const { trend } = await shown();
  const [, until] = range();
  await runFor(5000);
  await answered();
  ok(Date.parse(range()[1]) - Date.parse(until) > 4000, range()[1]);
  trend.dispose();
});

/** Asserts that a minute's points are shown within 3 s. */
async function showsAll(what) {
  for (let second = 0; second < 3; second++) {
    await runFor(1000);
    await answered();
  }
  const { state, points } = $('#trend').dataset;
  equal([state, Number(points) > 50], ['ready', true], what);
}

async function follows(server, what) {
  await showsAll(what);
  ok(Math.abs(Date.parse(range()[1]) - server.now()) <= 1000, `${what}: ${range()[1]}`);
}

test('a trend follows the newest whatever the clock of the page is set to', async () => {
  const { server, trend } = await shown();
  for (const aheadMs of [-hour, hour, 0]) {
    setClock(aheadMs);
    await follows(server, `page ${aheadMs}`);
  }
  trend.dispose();
});

test('a trend follows the newest when the clock of the server is set', async () => {
  const { server, trend } = await shown();
  for (const aheadMs of [-hour, hour, 0, -10_000]) {
    server.aheadMs = aheadMs;
    await follows(server, `server ${aheadMs}`);
  }
  trend.dispose();
});

test('what cannot be read is tried again soon, though the clock of the page is set back meanwhile', async () => {
  const { server, trend } = await shown();
  server.fails = true;
  await runFor(1000);
  await answered();
  equal($('#trend').dataset.state, 'error');
  server.fails = false;
  setClock(-hour);
  await runFor(3000);
  await follows(server, 'tried again');
  trend.dispose();
});

test('a page whose clock is wrong says nothing of a time that it did not ask for, also when it is frozen', async () => {
  for (const frozen of [false, true]) {
    for (const aheadMs of [-hour, hour]) {
      const what = `${frozen} ${aheadMs}`;
      historian();
      setClock(aheadMs);
      freeze(frozen);
      html(panel);
      const states = new Set();
      const watch = new MutationObserver(() => states.add($('#trend').dataset.state));
      watch.observe($('#trend'), { attributeFilter: ['data-state'] });
      const trend = start($('#trend'), about);
      await answered();
      await showsAll(what);
      equal([...states], ['ready'], what);
      watch.disconnect();
      trend.dispose();
    }
  }
});

test('a trend stands still while the server is away, and asks for nothing', async () => {
  const { server, trend } = await shown();
  const page = document.documentElement.dataset;
  for (const [name, state] of [['link', 'reconnecting'], ['answers', 'no']]) {
    page[name] = state;
    const [before, { asked }] = [range(), server];
    await runFor(5000);
    await answered();
    equal([range(), server.asked], [before, asked], name);
    delete page[name];
    await follows(server, name);
  }
  trend.dispose();
});

test('frozen, a trend shows what it showed, whatever changes its size', async () => {
  const { trend } = await shown();
  const before = range();
  freeze(true);
  await runFor(9000);
  await resizeTo(300);
  equal(range(), before);
  freeze(false);
  await runFor(1000);
  await answered();
  ok(Date.parse(range()[1]) - Date.parse(before[1]) > 9000, range()[1]);
  trend.dispose();
});

test('frozen while an answer is on its way, a trend stands still when it comes', async () => {
  const { server, trend } = await shown();
  let open;
  server.gate = new Promise((done) => (open = done));
  await resizeTo(300);
  await runFor(400);
  const before = range();
  freeze(true);
  await runFor(4000);
  open();
  await answered();
  equal(range(), before);
  trend.dispose();
});

test('frozen, a closer look ends where the trend stands', async () => {
  const { trend } = await shown();
  const [, until] = range();
  freeze(true);
  await runFor(9000);
  $('[data-do=closer]').click();
  await answered();
  equal([range()[1], spanMs()], [until, 30_000]);
  $('[data-do=live]').click();
  await answered();
  equal([range()[1], spanMs()], [until, 30_000]);
  trend.dispose();
});

test('a trend that is opened while the page is frozen shows what there is', async () => {
  freeze(true);
  const { trend } = await shown();
  equal(Date.parse(range()[1]), Date.now());
  trend.dispose();
});

test('what is said of times follows the zone, also of a trend that stands still', async () => {
  liveIn('Asia/Kolkata');
  const { trend } = await shown();
  freeze(true);
  equal($('[data-part=reach]').textContent, 'kept back to 02:03:04');
  const over = $('.u-over');
  const { left, top, width, height } = over.getBoundingClientRect();
  over.dispatchEvent(new MouseEvent('mousemove', { clientX: left + width / 2, clientY: top + height / 2 }));
  await runFor(50);
  const [, minute, second] = /^03:0(\d):(\d\d\.\d{3}) /.exec($('[data-part=readout]').textContent);
  document.documentElement.dataset.timeZone = 'local';
  await settled();
  equal($('[data-part=reach]').textContent, 'kept back to 07:33:04');
  ok($('[data-part=readout]').textContent.startsWith(`08:3${minute}:${second} `), $('[data-part=readout]').textContent);
  ok($('[data-part=readout]').textContent.endsWith(' mean 1.00 bar (0.0 to 2.0 bar)'), $('[data-part=readout]').textContent);
  ok($('[data-part=summary]').textContent.startsWith('min 0.0 bar · mean 1.00 bar · max 2.0 bar · '), $('[data-part=summary]').textContent);
  trend.dispose();
});

test('a unit that is written from right to left leaves the figures beside it in their order', async () => {
  historian();
  html(panel);
  const trend = start($('#trend'), { ...about, unit: 'بار' });
  await answered();
  const [summary] = $('[data-part=summary]').childNodes;
  const leftOf = (word) => {
    const letters = document.createRange();
    letters.setStart(summary, summary.data.lastIndexOf(word));
    letters.setEnd(summary, summary.data.lastIndexOf(word) + word.length);
    return letters.getBoundingClientRect().left;
  };
  const [count] = /\d+ samples/.exec(summary.data);
  ok(leftOf('بار') < leftOf(count), summary.data);
  trend.dispose();
});
