import { test, equal, html, ok, turn, $ } from './harness.js';
import { createTileParts } from './js/tile-parts.js';
import { createGridFocus } from './js/grid-focus.js';
import { createLive } from './js/live.js';
import { row, tile, more } from './tile-bench.js';

function completed(markup) {
  html(markup);
  const parts = createTileParts(document);
  const complete = () => document.querySelectorAll('[data-handle]').forEach(parts.complete);
  complete();
  return complete;
}

const classes = (selector) => [...$(selector).children].map((each) => each.className);
const button = (selector) => {
  const { title, tabIndex, ariaLabel, ariaPressed } = $(selector);
  return [title, tabIndex, ariaLabel, ariaPressed];
};

test('a row is given places for value, curve and facts around its name and unit', () => {
  completed(row(1, 'h1', '<span class="unit">m³/h</span>'));
  equal(classes('#h1'), ['reading', 'spark', 'facts']);
  equal(classes('#h1 .name-line'), ['attr-name']);
  equal(classes('#h1 .value-line'), ['value', 'unit']);
  equal($('#h1 .value-line').textContent, ' m³/h');
  equal([$('#h1 .value').dataset.part, $('#h1 .spark').dataset.part, $('#h1 .spark').ariaHidden], ['value', 'spark', 'true']);
});

test('the title of a row is its name, as text', () => {
  completed('<div data-handle="1"><span class="attr-name">&lt;b&gt; "Flow"</span></div>');
  equal([$('.attr-name').title, $('.attr-name').childElementCount], ['<b> "Flow"', 0]);
});

test('a row says which sensor it is of, by its tile or its list, and what can be looked at', () => {
  completed(`${tile('a', row(1))}<ul data-sensor-id="b"><li>${row(2)}</li></ul>${row(3)}`);
  const said = (selector) => [$(selector).dataset.sensorId, $(selector).dataset.zone];
  equal([said('#h1'), said('#h2'), said('#h3')], [['a', '1'], ['b', '2'], [undefined, '3']]);
});

test('a row and its tile are completed once', () => {
  const complete = completed(tile('a', row(1) + row(2)));
  const before = document.body.innerHTML;
  complete();
  equal(document.body.innerHTML, before);
  equal(['pin', 'open'].map((part) => document.querySelectorAll(`[data-part=${part}]`).length), [1, 1]);
});

test('a row keeps the reading that it has, and is given its facts', () => {
  const reading = '<div class="reading"><span class="attr-name">Flow</span></div>';
  completed(`<div id="h1" data-handle="1">${reading}</div>`);
  equal(classes('#h1'), ['reading', 'facts']);
  equal($('#h1 .reading').outerHTML, reading);
});

test('a row without a name is given its facts only', () => {
  completed('<div id="h1" data-handle="1"><b>1</b></div>');
  equal(classes('#h1'), ['', 'facts']);
});

test('a tile is given its label, titles and, at the end of its head, its pin', () => {
  completed(tile('a&quot;', row(1), more));
  equal([$('.tile').role, $('.tile').ariaLabel], ['group', 'Pump a"']);
  equal(button('[data-part=open]'), ['a"', -1, null, null]);
  equal(button('[data-part=pin]'), ['Pin Pump a"', -1, 'Pin Pump a"', 'false']);
  equal(classes('.tile-head'), ['tile-name', 'tile-room', 'more', 'icon-button']);
});

test('a tile is pinned in the group of those that are, and not elsewhere', () => {
  completed(`<section data-pinned="true">${tile('a', row(1))}</section><section id="s">${tile('a', row(1, 'again'))}</section>`);
  equal(button('[data-pinned] [data-part=pin]'), ['Unpin Pump a', -1, 'Unpin Pump a', 'true']);
  equal(button('#s [data-part=pin]'), ['Pin Pump a', -1, 'Pin Pump a', 'false']);
});

test('the rate of a row in a tile is no stop for Tab by itself, and that of another row is', () => {
  completed(`${tile('a', row(1))}<ul data-sensor-id="a"><li>${row(1, 'listed')}</li></ul>`);
  equal([$('#h1 [data-part=rate]').tabIndex, $('#listed [data-part=rate]').tabIndex], [-1, 0]);
  equal(document.querySelectorAll('[data-part=pin]').length, 1);
});

test('buttons that the tile at which Tab stops is given are stops, and no others', async () => {
  const grid = (tiles) => `<main tabindex="-1"><div data-part="grid"><div class="tile-row">${tiles}</div></div></main>`;
  const tabIndexes = (sensor) => [...document.querySelectorAll(`[data-sensor-id=${sensor}] button`)].map((each) => each.tabIndex);
  const starts = [() => createLive(), () => createGridFocus({ document, signal: new AbortController().signal })];
  for (const inOrder of [starts, starts.toReversed()]) {
    html('');
    for (const start of inOrder) start();
    html(grid(tile('a', row(1)) + tile('b', row(2))));
    await turn();
    equal([tabIndexes('a'), tabIndexes('b')], [[0, 0, 0], [-1, -1, -1]]);
    $('[data-sensor-id=a]').focus();
    $('[data-sensor-id=a]').outerHTML = tile('a', row(1));
    await turn();
    equal([tabIndexes('a'), tabIndexes('b')], [[0, 0, 0], [-1, -1, -1]]);
    ok(document.activeElement === $('[data-sensor-id=a]'));
  }
});
