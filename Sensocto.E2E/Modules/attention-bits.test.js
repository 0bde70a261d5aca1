import { test, equal, ok, html, measured, runFor, $ } from './harness.js';
import { tapMs } from './js/attention-looks.js';
import { bench, cross, focus, hover, pointer, said, tapOn, view } from './attention-bench.js';

const tile = (id, zone, inside = '') =>
  `<div id="${id}" tabindex="0" data-zone="${zone}" style="height:100px">${inside}</div>`;
const attr = (id, zone) =>
  `<div id="${id}" data-zone="${zone}" style="height:40px"><button id="${id}-b">x</button></div>`;
const spacer = '<div style="height:3000px"></div>';

/** Two tiles in view, 1–2 and 3, and one far below, 9; the first report answered. */
async function looking(options) {
  const first = tile('a', '1 2', attr('a1', '1') + attr('a2', '2'));
  html(first + tile('b', '3', attr('b3', '3')) + spacer + tile('far', '9'));
  const subject = bench(options);
  await measured();
  await subject.last().answer();
  return subject;
}

async function flushed(subject) {
  await runFor(50);
  await subject.last().answer();
  return subject.held();
}

test('what is in view is told, what is below the fold is not', async () => {
  const subject = await looking();
  equal(said(subject.calls[0]), { 1: view, 2: view, 3: view });
});

test('scrolling tells what came and what went', async () => {
  const subject = await looking();
  window.scrollTo(0, 5000);
  await measured();
  await runFor(50);
  equal(said(subject.last()), { 1: 0, 2: 0, 3: 0, 9: view });
});

test('less than a quarter of a zone in view is not looked at', async () => {
  html(`<div style="height:${window.innerHeight - 20}px"></div>${tile('a', '1')}`);
  const subject = bench();
  await measured();
  equal(said(subject.last()), {});
  window.scrollTo(0, 20);
  await measured();
  await subject.last().answer();
  await runFor(50);
  equal(said(subject.last()), { 1: view });
});

test('a handle stays in view while any element that lists it does', async () => {
  html(tile('a', '1') + spacer + tile('b', '1 2'));
  const subject = bench();
  await measured();
  await subject.last().answer();
  window.scrollTo(0, 5000);
  await measured();
  await runFor(50);
  equal(said(subject.last()), { 2: view });
});

test('the innermost zone under the pointer is hovered', async () => {
  const subject = await looking();
  cross(null, $('#a1-b'));
  equal(await flushed(subject), { 1: view | hover, 2: view, 3: view });
  cross($('#a1-b'), $('#a'));
  equal(await flushed(subject), { 1: view | hover, 2: view | hover, 3: view });
});

test('moving to another tile moves the hover', async () => {
  const subject = await looking();
  cross(null, $('#a1'));
  await flushed(subject);
  cross($('#a1'), $('#b3'));
  equal(await flushed(subject), { 1: view, 2: view, 3: view | hover });
});

test('a pen hovers as a mouse does', async () => {
  const subject = await looking();
  cross(null, $('#b3'), { kind: 'pen' });
  equal((await flushed(subject))[3], view | hover);
});

test('the pointer leaving the page releases the hover', async () => {
  const subject = await looking();
  cross(null, $('#a1'));
  await flushed(subject);
  cross($('#a1'), null);
  equal(await flushed(subject), { 1: view, 2: view, 3: view });
});

test('leaving every zone releases the hover', async () => {
  const subject = await looking();
  cross(null, $('#a1'));
  await flushed(subject);
  cross($('#a1'), document.body);
  equal((await flushed(subject))[1], view);
});

test('focus is told without hover, and the closest zone has it', async () => {
  const subject = await looking();
  $('#a1-b').focus();
  equal(await flushed(subject), { 1: view | focus, 2: view, 3: view });
  $('#a').focus();
  equal(await flushed(subject), { 1: view | focus, 2: view | focus, 3: view });
});

test('releasing focus leaves what pointer and viewport say', async () => {
  const subject = await looking();
  cross(null, $('#b3'));
  $('#b').focus();
  equal((await flushed(subject))[3], view | hover | focus);
  $('#b').blur();
  equal((await flushed(subject))[3], view | hover);
});

test('a zone that has the focus out of view is focused, not viewed', async () => {
  const subject = await looking();
  $('#far').focus({ preventScroll: true });
  equal((await flushed(subject))[9], focus);
});

test('a focus from before the start is told with the first report', async () => {
  html(tile('a', '1'));
  $('#a').focus();
  const subject = bench();
  await measured();
  equal(said(subject.last()), { 1: view | focus });
});

test('window blur changes nothing', async () => {
  const subject = await looking();
  cross(null, $('#a1'));
  $('#b').focus();
  await flushed(subject);
  const before = subject.calls.length;
  // As the browser reports it: the element stays the active one.
  $('#b').dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  window.dispatchEvent(new FocusEvent('blur'));
  await runFor(1000);
  equal([subject.calls.length, subject.held()], [before, { 1: view | hover, 2: view, 3: view | focus }]);
});

test('a tap focuses and leaves no hover', async () => {
  const subject = await looking();
  tapOn($('#a1'));
  equal(await flushed(subject), { 1: view | focus, 2: view, 3: view });
});

test('the next tap elsewhere takes the focus along', async () => {
  const subject = await looking();
  tapOn($('#a1'));
  await flushed(subject);
  tapOn($('#b3'));
  equal(await flushed(subject), { 1: view, 2: view, 3: view | focus });
  tapOn(document.body);
  equal(await flushed(subject), { 1: view, 2: view, 3: view });
});

test('keyboard focus elsewhere ends a tap', async () => {
  const subject = await looking();
  tapOn($('#a1'));
  await flushed(subject);
  $('#b').focus();
  equal(await flushed(subject), { 1: view, 2: view, 3: view | focus });
});

test('a tap ends by itself and takes along the focus that the browser gave by it', async () => {
  const subject = await looking();
  tapOn($('#a1'));
  $('#a').focus();
  equal(await flushed(subject), { 1: view | focus, 2: view | focus, 3: view });
  ok($('#a1').hasAttribute('data-tapped'));
  await runFor(tapMs);
  ok(!$('#a1').hasAttribute('data-tapped'));
  equal(await flushed(subject), { 1: view, 2: view, 3: view });
});

test('who goes on by keyboard keeps the focus when the tap ends', async () => {
  const subject = await looking();
  tapOn($('#a1'));
  $('#a').focus();
  await flushed(subject);
  $('#a').dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
  await runFor(tapMs + 1000);
  equal(subject.held(), { 1: view | focus, 2: view | focus, 3: view });
});

test('the native focus of the tapped tile does not end the tap', async () => {
  const subject = await looking();
  tapOn($('#a1'));
  $('#a').focus();
  await flushed(subject);
  $('#a').blur();
  equal((await flushed(subject))[1], view | focus);
});

test('a finger that scrolls does not tap', async () => {
  const subject = await looking();
  const before = subject.calls.length;
  pointer('pointerdown', $('#a1'), { kind: 'touch', y: 100 });
  pointer('pointerup', $('#a1'), { kind: 'touch', y: 140 });
  pointer('pointerdown', $('#a1'), { kind: 'touch', y: 100 });
  pointer('pointercancel', $('#a1'), { kind: 'touch', y: 100 });
  pointer('pointerup', $('#a1'), { kind: 'touch', y: 100 });
  await runFor(1000);
  equal(subject.calls.length, before);
});

test('a touch takes the hover from the mouse until the mouse moves', async () => {
  const subject = await looking();
  cross(null, $('#b3'));
  await flushed(subject);
  tapOn($('#a1'));
  equal((await flushed(subject))[3], view);
  pointer('pointermove', $('#b3'));
  equal((await flushed(subject))[3], view | hover);
});

test('words that are no handles are ignored', async () => {
  html(tile('a', ' 4  x -1 1.5 4 9007199254740993 0 '));
  const subject = bench();
  await measured();
  equal(said(subject.last()), { 0: view, 4: view });
});
