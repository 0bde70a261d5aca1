import { test, equal, ok, html, $, runFor, settled } from './harness.js';
import { heardAsOf } from './js/as-of.js';
import { startClock } from './js/clock.js';
import { follow } from './js/freshness.js';

const noon = Date.UTC(2026, 10, 26, 12, 0, 5);
const page = document.documentElement.dataset;
const clockText = () => $('[data-part=clock]').textContent;
const asOfText = () => $('[data-part=as-of]').textContent;
const asOf = '<span data-part="as-of"></span>';

test('every clock on the page goes, also one that comes later, until it is stopped', async () => {
  html('<time data-part="clock"></time>');
  page.timeZone = 'utc';
  let now = noon;
  const clock = startClock({ now: () => now });
  equal(clockText(), '12:00:05 UTC');
  html('<p><time data-part="clock"></time></p>');
  now = noon + 1000;
  await runFor(1000);
  equal(clockText(), '12:00:06 UTC');
  clock.dispose();
  now = noon + 2000;
  await runFor(2000);
  equal(clockText(), '12:00:06 UTC');
});

test('a clock shows the time by which everything else on the page is told, however the machine is set', async () => {
  html('<time data-part="clock"></time>');
  page.timeZone = 'utc';
  const clock = startClock();
  const before = clockText();
  follow({ nowMs: () => noon });
  await runFor(1000);
  ok(before !== clockText());
  equal(clockText(), '12:00:05 UTC');
  clock.dispose();
});

test('another zone shows at once', async () => {
  html('<time data-part="clock"></time>');
  page.timeZone = 'local';
  const clock = startClock({ now: () => noon });
  page.timeZone = 'utc';
  await settled();
  ok(clockText().endsWith('UTC'));
  equal(clockText().slice(0, 8), '12:00:05');
  clock.dispose();
});

test('as of when the page is, is said at once when a link is away, and in the zone of the operator', async () => {
  html(asOf);
  Object.assign(page, { timeZone: 'utc', link: 'live', values: 'live' });
  const clock = startClock({ now: () => noon });
  for (const [second, name, state] of [[1, 'values', 'down'], [2, 'answers', 'no'], [3, 'link', 'reconnecting']]) {
    delete page.answers;
    heardAsOf(Date.UTC(2026, 10, 26, 12, 0, second), document);
    page[name] = state;
    await settled();
    equal(asOfText(), `12:00:0${second}`, name);
  }
  const { DateTimeFormat } = Intl;
  Intl.DateTimeFormat = function (locale, options) {
    return new DateTimeFormat(locale, { timeZone: 'Asia/Kolkata', ...options });
  };
  page.timeZone = 'local';
  await settled();
  equal(asOfText(), '17:30:03');
  clock.dispose();
});

test('a status bar that comes while a link is away says as of when too', async () => {
  html(asOf);
  Object.assign(page, { timeZone: 'utc', link: 'live', values: 'down' });
  heardAsOf(Date.UTC(2026, 10, 26, 12, 0, 5), document);
  const clock = startClock({ now: () => noon });
  html(`<header>${asOf}</header>`);
  await runFor(1000);
  equal(asOfText(), '12:00:05');
  clock.dispose();
});

test('as of another day is said with its date', async () => {
  html(asOf);
  Object.assign(page, { timeZone: 'utc', link: 'live', values: 'live' });
  heardAsOf(noon, document);
  page.link = 'reconnecting';
  let now = noon;
  const clock = startClock({ now: () => now });
  equal(asOfText(), '12:00:05');
  now = noon + 30 * 3_600_000;
  await runFor(1000);
  equal(asOfText(), '26/11, 12:00:05');
  clock.dispose();
});
