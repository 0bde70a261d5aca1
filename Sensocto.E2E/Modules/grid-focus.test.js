import { test, equal, ok, html, $, turn, runFor } from './harness.js';
import { createGridFocus } from './js/grid-focus.js';

const tile = (id) =>
  `<div class="tile" style="height:90px" tabindex="-1" data-sensor-id="${id}"><button tabindex="-1">${id}</button><a href="#" tabindex="-1">x</a></div>`;
const row = (...ids) => `<div class="tile-row" style="display:flex;height:100px">${ids.map(tile).join('')}</div>`;

/** A main of 350 px with a sticky bar of 40 px and rows of two tiles, except the last of the first group. */
function place(rows = [['a', 'b'], ['c'], ['d', 'e'], ['f', 'g'], ['h', 'i'], ['j', 'k']]) {
  html(`<main tabindex="-1" style="height:350px;overflow-y:auto">
    <div data-part="toolbar" style="position:sticky;top:0;height:40px"><input data-part="search"></div>
    <div data-part="grid">${rows.map((each) => row(...each)).join('')}</div></main><button id="other">other</button>`);
  const stop = new AbortController();
  const focus = createGridFocus({ document, signal: stop.signal });
  const press = (key, more = {}) => focus.take({ key, target: document.activeElement, ...more });
  const at = (id) => $(`[data-sensor-id="${id}"]`);
  const focused = () => document.activeElement.dataset?.sensorId ?? null;
  return { stop, focus, press, at, focused, main: $('main') };
}

const stops = () => [...document.querySelectorAll('.tile[tabindex="0"]')].map((each) => each.dataset.sensorId);

test('Tab stops at one tile of the grid and its parts', () => {
  const { at } = place();
  equal(stops(), ['a']);
  equal(at('a').querySelector('button').tabIndex, 0);
  equal([at('b').querySelector('button').tabIndex, at('b').querySelector('a').tabIndex], [-1, -1]);
  at('c').querySelector('button').focus();
  equal(stops(), ['c']);
  equal(at('a').querySelector('button').tabIndex, -1);
});

test('parts that a tile is given later are stops where it is one', async () => {
  const { at } = place();
  const part = '<button class="late" tabindex="-1">late</button>';
  for (const id of ['a', 'b']) at(id).insertAdjacentHTML('beforeend', part);
  await turn();
  const late = () => ['a', 'b'].map((id) => at(id).querySelector('.late').tabIndex);
  equal(late(), [0, -1]);
  at('b').focus();
  equal(late(), [-1, 0]);
});

test('arrows go to the tile beside, above and below, and stay at the edges', () => {
  const { at, press, focused } = place();
  at('a').focus();
  const path = ['ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp'];
  equal(
    path.map((key) => (press(key), focused())),
    ['a', 'b', 'c', 'd', 'f', 'd', 'c', 'a'],
  );
});

test('down and up keep their column across a short row', () => {
  const { at, press, focused } = place();
  at('b').focus();
  equal(
    ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'].map((key) => (press(key), focused())),
    ['c', 'e', 'g', 'e'],
  );
});

test('groups in one line are one row', () => {
  const { at, press, focused } = place([['a', 'b'], ['c'], ['d', 'e', 'f'], ['g']]);
  $('[data-part=grid]').style.cssText = 'display:grid;grid-template-columns:repeat(3,1fr)';
  [...document.querySelectorAll('.tile-row')].forEach((row, i) => (row.style.gridColumn = `span ${[2, 1, 3, 1][i]}`));
  at('a').focus();
  const keys = ['End', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'ArrowDown'];
  equal(
    keys.map((key) => (press(key), focused())),
    ['c', 'f', 'c', 'a', 'd', 'e', 'b', 'e', 'g'],
  );
});

test('Home and End are those of the row, with Ctrl those of all', () => {
  const { at, press, focused } = place();
  at('d').focus();
  equal(
    ['End', 'Home'].map((key) => (press(key), focused())),
    ['e', 'd'],
  );
  press('End', { ctrlKey: true });
  equal(focused(), 'k');
  press('Home', { ctrlKey: true });
  equal(focused(), 'a');
});

test('a page is what is in view less a row, and ends at the last', () => {
  const { at, press, focused } = place();
  at('a').focus();
  equal(
    ['PageDown', 'PageDown', 'PageDown', 'PageUp'].map((key) => (press(key), focused())),
    ['d', 'h', 'j', 'f'],
  );
});

test('the focused tile is in view, below the bar that stays', () => {
  const { at, press, main } = place();
  at('a').focus();
  press('End', { ctrlKey: true });
  press('ArrowUp');
  press('ArrowUp');
  press('ArrowUp');
  const { top, bottom } = document.activeElement.getBoundingClientRect();
  const view = main.getBoundingClientRect();
  ok(top >= view.top + 40 && bottom <= view.bottom, `${top} to ${bottom}`);
});

test('an end that is not rendered yet has the focus once it is', async () => {
  const { at, press, focused } = place();
  $('[data-part=grid]').insertAdjacentHTML('beforeend', '<div id="below" style="height:3000px"></div>');
  at('a').focus();
  press('End', { ctrlKey: true });
  equal(focused(), 'a');
  $('#below').outerHTML = `<div style="height:2900px"></div>${row('y', 'z')}`;
  await turn();
  equal(focused(), 'z');
});

test('the focus of a tile that is rendered anew is there again', async () => {
  const { at, focused } = place();
  at('c').focus();
  const parent = at('c').parentElement;
  at('c').remove();
  await turn();
  equal(focused(), null);
  parent.insertAdjacentHTML('beforeend', tile('c'));
  await turn();
  equal([focused(), stops()], ['c', ['c']]);
});

test('the focus that was let go, or is elsewhere, stays there', async () => {
  const { at } = place();
  for (const away of [() => at('c').blur(), () => $('#other').focus()]) {
    at('c').focus();
    away();
    await runFor(1);
    const parent = at('c').parentElement;
    at('c').remove();
    await turn();
    parent.insertAdjacentHTML('beforeend', tile('c'));
    await turn();
    ok(!at('c').contains(document.activeElement));
  }
});

test('a tile that moves by its own key takes the view along', async () => {
  const { at, focus, focused, main } = place();
  at('k').focus();
  main.scrollTop = 10_000;
  focus.follow();
  at('k').remove();
  $('[data-part=grid]').insertAdjacentHTML('afterbegin', row('k'));
  await turn();
  equal(focused(), 'k');
  ok(main.scrollTop < 50, `scrolled to ${main.scrollTop}`);
});

test('from nowhere an arrow enters at the first tile in view', () => {
  const { press, focused, main } = place();
  main.scrollTop = 200;
  ok(press('ArrowDown', { target: document.body }));
  equal(focused(), 'd');
});

test('keys in other places, other keys and empty grids are not taken', () => {
  const { at, press } = place();
  equal(press('ArrowDown', { target: $('#other') }), false);
  equal(press('x', { target: at('a') }), false);
  equal(press('ArrowDown', { target: at('a'), shiftKey: true }), false);
  equal(press('ArrowDown', { target: at('a'), ctrlKey: true }), false);
  const empty = place([]);
  equal([empty.press('ArrowDown', { target: document.body }), empty.focus.enter()], [false, false]);
});

test('a page without a grid has no use for it', () => {
  html('<main>no tiles</main>');
  const focus = createGridFocus({ document, signal: new AbortController().signal });
  equal(focus.take({ key: 'ArrowDown', target: document.body }), false);
  equal(focus.enter(), false);
});

test('stopped it moves no more', async () => {
  const { at, stop } = place();
  stop.abort();
  at('c').focus();
  equal(stops(), ['a']);
});
