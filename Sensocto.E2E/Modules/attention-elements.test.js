import { test, equal, html, measured, runFor, settled, show, $ } from './harness.js';
import { bench, cross, focus, hover, pointer, said, view } from './attention-bench.js';

const zone = (id, handles) => `<div id="${id}" tabindex="0" data-zone="${handles}" style="height:100px"></div>`;

async function looking(markup) {
  html(markup);
  const subject = bench();
  await measured();
  await subject.last().answer();
  return subject;
}

async function flushed(subject) {
  await measured();
  await runFor(50);
  await subject.last().answer();
  return subject.held();
}

/** Lets the observers report, runs the clock, and counts the calls. */
async function callsDuring(subject, action) {
  const before = subject.calls.length;
  action();
  await measured();
  await runFor(1000);
  return subject.calls.length - before;
}

const replace = (id, markup) => ($(`#${id}`).outerHTML = markup);

test('an element added later is looked at', async () => {
  const subject = await looking(zone('a', '1'));
  document.body.insertAdjacentHTML('beforeend', `<section>${zone('b', '2')}</section>`);
  equal(await flushed(subject), { 1: view, 2: view });
});

test('a removed element is released', async () => {
  const subject = await looking(zone('a', '1') + `<section id="s">${zone('b', '2')}</section>`);
  $('#s').remove();
  equal(await flushed(subject), { 1: view });
});

test('an element replaced in place is not a look away', async () => {
  const subject = await looking(zone('a', '1'));
  equal(await callsDuring(subject, () => replace('a', zone('a', '1'))), 0);
  equal(subject.held(), { 1: view });
});

test('a flush between replacement and measurement does not release', async () => {
  const subject = await looking(zone('a', '1') + zone('b', '2'));
  replace('a', zone('a', '1'));
  cross(null, $('#b'));
  await settled();
  await runFor(50);
  equal(said(subject.last()), { 2: view | hover });
});

test('a replacement that is out of view is released once it is measured', async () => {
  const subject = await looking(zone('a', '1'));
  replace('a', `<div style="height:5000px"></div>${zone('a', '1')}`);
  equal(await flushed(subject), {});
});

test('a replaced element is followed like the first', async () => {
  const subject = await looking(zone('a', '1'));
  replace('a', zone('a', '1'));
  await measured();
  $('#a').focus();
  equal(await flushed(subject), { 1: view | focus });
  $('#a').remove();
  equal(await flushed(subject), {});
});

test('a moved element stays in view', async () => {
  const subject = await looking(zone('a', '1') + zone('b', '2'));
  equal(await callsDuring(subject, () => document.body.append($('#a'))), 0);
});

test('a re-zoned element stands for its new handles', async () => {
  const subject = await looking(zone('a', '1 2'));
  $('#a').dataset.zone = '2 3';
  equal(await flushed(subject), { 2: view, 3: view });
  equal(said(subject.last()), { 1: 0, 3: view });
});

test('a re-zoned element hands hover and focus over', async () => {
  const subject = await looking(zone('a', '1'));
  cross(null, $('#a'));
  $('#a').focus();
  await flushed(subject);
  $('#a').dataset.zone = '2';
  equal(await flushed(subject), { 2: view | hover | focus });
});

test('an element that gains or loses its zone is followed', async () => {
  const subject = await looking(zone('a', '1') + '<p id="p">text</p>');
  $('#p').dataset.zone = '5';
  equal(await flushed(subject), { 1: view, 5: view });
  $('#p').removeAttribute('data-zone');
  equal(await flushed(subject), { 1: view });
});

test('removed while hovered releases the hover', async () => {
  const subject = await looking(zone('a', '1') + zone('b', '1'));
  cross(null, $('#a'));
  await flushed(subject);
  $('#a').remove();
  equal(await flushed(subject), { 1: view });
});

test('removed while focused releases the focus', async () => {
  const subject = await looking(zone('a', '1') + zone('b', '1'));
  $('#a').focus();
  await flushed(subject);
  $('#a').remove();
  equal(await flushed(subject), { 1: view });
});

test('a focused part removed from its tile releases the focus', async () => {
  const subject = await looking('<div data-zone="1" style="height:50px"><button id="x">x</button></div>');
  $('#x').focus();
  equal(await flushed(subject), { 1: view | focus });
  $('#x').remove();
  equal(await flushed(subject), { 1: view });
});

test('a fling through 10,000 rows tells only what stays', async () => {
  const subject = await looking('<main></main>');
  const row = (first) => zone(`r${first}`, Array.from({ length: 5 }, (_, index) => first + index).join(' '));
  for (let first = 0; first < 50_000; first += 40) {
    $('main').innerHTML = Array.from({ length: 8 }, (_, index) => row(first + index * 5)).join('');
    await settled();
  }
  await flushed(subject);
  equal(Object.keys(subject.held()).length, 40);
  equal(Object.keys(subject.held())[0], '49960');
  equal(subject.calls.length <= 3, true, `${subject.calls.length} calls`);
});

test('a hidden page says so at once, and nothing more', async () => {
  const subject = await looking(zone('a', '1'));
  show(false);
  equal({ ...subject.last() }, { ...subject.last(), reset: false, hidden: true, handles: [], bits: [] });
  equal(subject.calls.length, 2);
  await subject.last().answer();
  cross(null, $('#a'));
  await runFor(5000);
  equal(subject.calls.length, 2);
});

test('a page shown again tells everything in view, hover and focus afresh', async () => {
  const subject = await looking(zone('a', '1') + zone('b', '2'));
  cross(null, $('#a'));
  $('#b').focus();
  await flushed(subject);
  show(false);
  await subject.last().answer();
  show(true);
  const { reset, hidden } = subject.last();
  equal([reset, hidden, said(subject.last())], [true, false, { 1: view, 2: view | focus }]);
});

test('after a page was hidden the pointer hovers again when it moves', async () => {
  const subject = await looking(zone('a', '1'));
  cross(null, $('#a'));
  await flushed(subject);
  show(false);
  await subject.last().answer();
  show(true);
  await subject.last().answer();
  pointer('pointermove', $('#a'));
  equal(await flushed(subject), { 1: view | hover });
});

test('hiding during a call waits for it, then says so without a delay', async () => {
  const subject = await looking(zone('a', '1'));
  cross(null, $('#a'));
  await runFor(50);
  show(false);
  equal(subject.last().hidden, false);
  await subject.last().answer();
  equal(subject.last().hidden, true);
});

test('hidden and shown during one call ends with everything told', async () => {
  const subject = await looking(zone('a', '1'));
  cross(null, $('#a'));
  await runFor(50);
  show(false);
  show(true);
  await subject.last().answer();
  await flushed(subject);
  equal(subject.held(), { 1: view });
});

test('a page that starts hidden says so', async () => {
  html(zone('a', '1'));
  show(false);
  const subject = bench();
  equal([subject.calls.length, subject.last().hidden], [1, true]);
});

test('a page that goes sends a beacon and no more calls', async () => {
  html(zone('a', '1'));
  const beacons = [];
  navigator.sendBeacon = (url) => beacons.push(url);
  const subject = bench({ beaconUrl: '/left/abc' });
  await measured();
  await subject.last().answer();
  cross(null, $('#a'));
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
  await runFor(10_000);
  equal([beacons, subject.calls.length], [['/left/abc'], 1]);
});

test('a page back from the cache tells everything', async () => {
  const subject = await looking(zone('a', '1'));
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  equal([subject.last().reset, said(subject.last())], [true, { 1: view }]);
});
