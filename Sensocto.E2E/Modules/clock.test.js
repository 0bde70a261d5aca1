import { test, equal, ok, html, $, runFor, settled } from './harness.js';
import { startClock } from './js/clock.js';

const noon = new Date(Date.UTC(2026, 10, 26, 12, 0, 5));

test('every clock on the page goes, also one that comes later, until it is stopped', async () => {
  html('<time data-part="clock"></time>');
  document.documentElement.dataset.timeZone = 'utc';
  const stop = new AbortController();
  let now = noon;
  startClock({ now: () => now, signal: stop.signal });
  equal($('[data-part=clock]').textContent, '12:00:05 UTC');
  html('<p><time data-part="clock"></time></p>');
  now = new Date(noon.getTime() + 1000);
  await runFor(1000);
  equal($('[data-part=clock]').textContent, '12:00:06 UTC');
  stop.abort();
  now = new Date(noon.getTime() + 2000);
  await runFor(2000);
  equal($('[data-part=clock]').textContent, '12:00:06 UTC');
});

test('another zone shows at once', async () => {
  html('<time data-part="clock"></time>');
  document.documentElement.dataset.timeZone = 'local';
  const stop = new AbortController();
  startClock({ now: () => noon, signal: stop.signal });
  document.documentElement.dataset.timeZone = 'utc';
  await settled();
  ok($('[data-part=clock]').textContent.endsWith('UTC'));
  equal($('[data-part=clock]').textContent.slice(0, 8), '12:00:05');
  stop.abort();
});
