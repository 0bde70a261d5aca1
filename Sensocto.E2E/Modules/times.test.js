import { test, equal, runFor, turn } from './harness.js';
import { startTimes, timeText } from './js/times.js';

const noon = Date.UTC(2026, 2, 1, 12, 0, 5);

test('a moment has one form in the whole page, with more where it is wanted', () => {
  const utc = true;
  equal(timeText(noon + 7, { utc }), '12:00:05');
  equal(timeText(noon + 7, { utc, fraction: 3 }), '12:00:05.007');
  equal(timeText(noon + 7, { utc, seconds: false }), '12:00');
  equal(timeText(noon - 12 * 3_600_000, { utc, seconds: false }), '00:00');
  equal(timeText(new Date(noon), { utc, named: true }), '12:00:05 UTC');
  equal(timeText(noon, { utc, date: true }), '01/03, 12:00:05');
});

test('the page says in which zone', () => {
  document.documentElement.dataset.timeZone = 'utc';
  equal(timeText(noon), '12:00:05');
  document.documentElement.dataset.timeZone = 'local';
  equal(timeText(noon), timeText(noon, { utc: false }));
  delete document.documentElement.dataset.timeZone;
});

test('a moment of another day has its date', () => {
  document.body.innerHTML = '<time datetime="2026-03-01T12:00:05.000Z">x</time>';
  document.documentElement.dataset.timeZone = 'utc';
  startTimes({ document, now: () => noon + 86_400_000 }).dispose();
  equal(document.body.textContent, '01/03, 12:00:05');
  delete document.documentElement.dataset.timeZone;
});

test('a moment has its date as soon as it is of another day, on a page that is open for long', async () => {
  let now = noon;
  document.body.innerHTML = '<time datetime="2026-03-01T12:00:05.000Z">x</time>';
  document.documentElement.dataset.timeZone = 'utc';
  const times = startTimes({ document, now: () => now });
  now += 86_400_000;
  await runFor(3_600_000);
  equal(document.body.textContent, '01/03, 12:00:05');
  times.dispose();
  delete document.documentElement.dataset.timeZone;
});

test('times are shown in the zone of the page, also when they come later or the zone changes', async () => {
  document.body.innerHTML = '<time datetime="2026-03-01T12:00:05.000Z">x</time>';
  document.documentElement.dataset.timeZone = 'utc';
  const times = startTimes({ document, now: () => noon });
  const shown = () => [...document.querySelectorAll('time')].map((time) => time.textContent);
  equal(shown(), ['12:00:05']);
  document.body.insertAdjacentHTML('beforeend', '<p><time datetime="2026-03-01T13:00:00.000Z">y</time></p>');
  await turn();
  equal(shown(), ['12:00:05', '13:00:00']);
  document.querySelector('time').setAttribute('datetime', '2026-03-01T12:30:00.000Z');
  await turn();
  equal(shown()[0], '12:30:00');
  document.documentElement.dataset.timeZone = 'local';
  await turn();
  equal(shown()[0], timeText(noon - 5000 + 30 * 60_000, { utc: false }));
  times.dispose();
  delete document.documentElement.dataset.timeZone;
});

test('what is no moment is left as it is', () => {
  document.body.innerHTML = '<time datetime="soon">soon</time><time datetime="2026-03-01T12:00:00Z"></time>';
  startTimes({ document, now: () => noon }).dispose();
  equal(document.body.textContent, 'soon');
});
