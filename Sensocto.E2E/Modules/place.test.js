import { test, equal, html, $, measured, runFor } from './harness.js';
import { isFocusKept, keepPlace } from './js/place.js';

const key = 'sensocto-place';
const left = (more = {}) =>
  localStorage.setItem(key, JSON.stringify({ at: location.href, ms: Date.now(), above: 700, sensor: 'b', ...more }));

const tiles = '<i data-sensor-id="b"></i>';

/** A page whose grid, and an alarm above it, have the given heights in px. */
function place(height = 5000, more = {}, { grid = tiles, alarm = 0 } = {}) {
  html(`<main style="position:fixed;top:${alarm}px;width:300px;height:300px;overflow-y:auto"><div data-part="grid" style="height:${height}px">${grid}</div></main>`);
  const claimed = [];
  const stop = new AbortController();
  const setup = { document, storage: () => localStorage, signal: stop.signal, focused: () => 'b', claim: (id) => claimed.push(id) };
  keepPlace({ ...setup, ...more });
  return { claimed, stop, main: $('main') };
}

test('what a page was like when it was left it is again', async () => {
  const { main, stop } = place();
  main.scrollTop = 700;
  window.dispatchEvent(new Event('pagehide'));
  stop.abort();
  const again = place();
  await measured();
  equal([again.main.scrollTop, again.claimed], [700, ['b']]);
});

test('tiles are where they were on the screen, whatever stands above them now', async () => {
  const { main, stop } = place(5000, {}, { alarm: 39 });
  main.scrollTop = 700;
  window.dispatchEvent(new Event('pagehide'));
  stop.abort();
  const again = place();
  await measured();
  equal(again.main.scrollTop, 661);
});

test('a page that was at its top is at its top', async () => {
  const { stop } = place();
  window.dispatchEvent(new Event('pagehide'));
  stop.abort();
  const again = place(5000, {}, { alarm: 39 });
  await measured();
  equal([again.main.scrollTop, again.claimed], [0, ['b']]);
});

test('empty tiles are not yet the rows, however high they stand', async () => {
  left();
  const { main } = place(1500, {}, { grid: '' });
  await measured();
  const grid = $('[data-part=grid]');
  main.scrollTop = 680; // As a browser with scroll anchoring does.
  grid.innerHTML = tiles;
  grid.style.height = '5000px';
  await measured();
  equal(main.scrollTop, 700);
});

test('an alarm that comes with the rows, and that the page holds still for, is reckoned with once', async () => {
  left();
  const { main } = place(1500, {}, { grid: '' });
  await measured();
  // Runs after the place's observer in this frame, since it was registered later.
  new ResizeObserver(() => (main.scrollTop += main.getBoundingClientRect().top)).observe(main);
  await measured();
  $('[data-part=grid]').innerHTML = tiles;
  $('[data-part=grid]').style.height = '5000px';
  main.style.top = '39px';
  main.style.height = '280px';
  await measured();
  await runFor(16);
  equal(main.scrollTop, 739);
});

test('the scroll waits for rows', async () => {
  left();
  const { main } = place(400);
  await measured();
  $('[data-part=grid]').style.height = '5000px';
  await measured();
  equal(main.scrollTop, 700);
  await runFor(16);
  main.scrollTop = 10;
  $('[data-part=grid]').style.height = '6000px';
  await measured();
  equal(main.scrollTop, 10);
});

test('an operator who goes on the moment the rows are there is not pulled back', async () => {
  left();
  const { main } = place();
  await measured();
  document.dispatchEvent(new Event('wheel'));
  main.scrollTop = 100;
  await runFor(16);
  equal(main.scrollTop, 100);
});

test('an operator who goes on is not pulled back', async () => {
  left();
  const { main } = place(400);
  await measured();
  document.dispatchEvent(new Event('wheel'));
  $('[data-part=grid]').style.height = '5000px';
  await measured();
  equal(main.scrollTop, 100);
});

test('a grid that never gets there is let go', async () => {
  left();
  const { main } = place(400);
  await measured();
  await runFor(10_000);
  main.scrollTop = 0;
  $('[data-part=grid]').style.height = '5000px';
  await measured();
  equal(main.scrollTop, 0);
});

test('another address, an old place and nonsense are nothing to go back to', async () => {
  const stored = [{ at: 'http://elsewhere/' }, { ms: Date.now() - 31 * 60_000 }, { above: 'far' }, { above: null }];
  for (const each of stored) {
    left(each);
    const { main, claimed } = place();
    await measured();
    equal([main.scrollTop, claimed], [0, []], JSON.stringify(each));
  }
  localStorage.setItem(key, 'no json');
  equal(place().claimed, []);
});

test('a place is gone back to once', async () => {
  left();
  place();
  equal(place().claimed, []);
});

test('a page without a grid or a storage keeps nothing', () => {
  html('<main></main>');
  const none = () => {
    throw new Error('blocked');
  };
  const setup = { document, signal: new AbortController().signal, focused: () => null, claim() {} };
  keepPlace({ ...setup, storage: none });
  keepPlace({ ...setup, storage: () => localStorage });
  window.dispatchEvent(new Event('pagehide'));
  equal(localStorage.getItem(key), null);
});

test('the focus is kept for a tile from before the page is up until the operator does something', () => {
  const isKept = () => isFocusKept({ document, storage: () => localStorage });
  equal(isKept(), false);
  left({ sensor: null });
  equal(isKept(), false);
  left();
  equal(isKept(), true);
  place();
  equal([localStorage.getItem(key), isKept()], [null, true]);
  document.dispatchEvent(new Event('wheel'));
  equal(isKept(), true);
  document.dispatchEvent(new Event('keydown'));
  equal(isKept(), false);
});
