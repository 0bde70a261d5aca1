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

/** A server whose past is a point a second; `gate` holds its answers back. */
function historian() {
  const server = { gate: Promise.resolve() };
  window.fetch = async (url) => {
    await server.gate;
    const query = new URLSearchParams(url.split('?')[1]);
    const [from, until] = [Number(query.get('from')), Number(query.get('until'))];
    const times = Array.from({ length: Math.floor((until - from) / 1000) }, (_, index) => from + index * 1000);
    const figures = { mean: times.map(() => 1), min: times.map(() => 0), max: times.map(() => 2), samples: times.map(() => 9) };
    const answer = { now: Date.now(), reachesBackTo: Date.UTC(2026, 0, 2, 2, 3, 4), from, times, gapsBefore: [], ...figures };
    return { ok: true, json: async () => answer };
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

/** The machine's own zone is another. */
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
  trend.dispose();
});
