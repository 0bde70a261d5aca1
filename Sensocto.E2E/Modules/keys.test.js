import { test, equal, ok, html, measured, $, settled, runFor } from './harness.js';
import { createGridFocus } from './js/grid-focus.js';
import { createKeys, nameOf } from './js/keys.js';
import { createSay } from './js/say.js';

const bindings = {
  '/': 'search',
  g: 'group',
  space: 'freeze',
  p: 'pin',
  a: 'acknowledge',
  'shift+a': 'next-alarm',
  c: 'copy-link',
  t: 'theme',
  '?': 'help',
};

const alarm = (id) => `<li class="alarm-line" data-alarm="active"><a href="#${id}" id="to-${id}">${id}</a>
  <button data-part="acknowledge" id="ack-${id}">Acknowledge</button></li>`;

function place() {
  html(`<section data-part="alarm-strip"><ul>${alarm('x')}${alarm('y')}</ul></section>
    <main tabindex="-1"><div data-part="toolbar">
      <input data-part="search"><select data-part="group"></select><button data-part="freeze">Freeze</button></div>
      <div data-part="grid"><div class="tile-row">
        <div class="tile" tabindex="-1" data-sensor-id="1"><button data-part="open">One</button><button data-part="pin">Pin</button></div>
        <div class="tile" tabindex="-1" data-sensor-id="2"><button data-part="open">Two</button><button data-part="pin">Pin</button></div>
      </div></div>
      <div contenteditable="true" id="text">text</div><textarea id="area"></textarea>
      <label><input type="radio" id="radio"></label></main>
    <div id="menu" popover><button id="item">item</button></div>
    <dialog data-part="keys"><form method="dialog"><button>Close</button></form></dialog>
    <p data-part="keys-say"></p>`);
  delete document.documentElement.dataset.shortcuts;
  const told = [];
  const clicked = [];
  document.addEventListener('click', (event) => clicked.push(event.target.dataset.part ?? event.target.id));
  const stop = new AbortController();
  const { signal } = stop;
  const grid = createGridFocus({ document, signal });
  const say = createSay({ document, signal });
  const press = (command) => told.push(command);
  createKeys({ document, grid, bindings, press, acknowledge: (id, attributes) => told.push([id, ...attributes]), say, signal });
  return { told, clicked, stop };
}

/** Presses a key where the focus is; returns whether it was handled. */
function press(key, more = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event.defaultPrevented;
}

const said = () => $('[data-part=keys-say]').textContent;

test('keys have one name, whatever the case', () => {
  equal(
    [['a'], ['A'], ['A', true], ['?', true], [' '], ['Enter'], ['1'], ['É', true]].map(([key, shiftKey = false]) =>
      nameOf({ key, shiftKey }),
    ),
    ['a', 'a', 'shift+a', '?', 'space', 'Enter', '1', 'shift+é'],
  );
});

test('a key that is not the page’s own is told to the server', () => {
  const { told } = place();
  ok(press('t'));
  ok(press('T'));
  equal(told, ['theme', 'theme']);
  equal([press('x'), press('F5'), press('constructor')], [false, false, false]);
});

test('with Ctrl, Alt or Meta held, or repeated, a key is the browser’s', () => {
  const { told } = place();
  for (const held of ['ctrlKey', 'altKey', 'metaKey', 'repeat']) equal(press('t', { [held]: true }), false, held);
  equal(told, []);
});

test('in a place to type in every key is typed', () => {
  const { told, clicked } = place();
  for (const selector of ['[data-part=search]', '[data-part=group]', '#text', '#area', '#radio']) {
    $(selector).focus();
    for (const key of ['t', '?', ' ', 'p', '/', 'ArrowLeft', 'Home']) equal(press(key), false, `${selector} ${key}`);
  }
  equal([told, clicked], [[], []]);
});

test('while a menu or dialog is open keys are its own', async () => {
  const { told } = place();
  $('#menu').showPopover();
  equal(press('t'), false);
  $('#menu').hidePopover();
  ok(press('?'));
  ok($('dialog').open);
  equal(press('t'), false);
  $('dialog').close();
  await measured(); // Its button has the focus until the page is laid out.
  ok(press('t'));
  equal(told, ['theme']);
});

test('a menu closes behind the page that its link leads to', () => {
  const { told } = place();
  for (const part of ['<a href="#there" id="way">there</a>', '<button data-part="wall" id="way">Wall</button>']) {
    $('#menu').innerHTML = `<button id="item">item</button>${part}`;
    $('#menu').showPopover();
    $('#item').click();
    ok($('#menu').matches(':popover-open'));
    $('#way').click();
    equal($('#menu').matches(':popover-open'), false);
    ok(press('t'));
  }
  equal(told, ['theme', 'theme']);
});

test('a key that is held acts once, and its repeats reach nothing', () => {
  const { told } = place();
  ok(press('t'));
  ok(press('t', { repeat: true }));
  ok(press('/'));
  ok(press('/', { repeat: true }));
  equal([told, document.activeElement.dataset.part], [['theme'], 'search']);
  equal([press('x'), press('x', { repeat: true }), press('/', { repeat: true })], [false, false, false]);
});

test('switched off, single keys do nothing and moving goes on', () => {
  const { told } = place();
  document.documentElement.dataset.shortcuts = 'false';
  equal([press('t'), press('/'), press(' '), press('?')], [false, false, false, false]);
  ok(press('ArrowDown'));
  equal(document.activeElement.dataset.sensorId, '1');
  equal(told, []);
});

test('a key that another handler took is left alone', () => {
  const { told } = place();
  document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
  press('t');
  equal(told, []);
});

test('search, group and Space', () => {
  const { clicked } = place();
  ok(press('/'));
  equal(document.activeElement.dataset.part, 'search');
  document.activeElement.blur();
  ok(press('g'));
  equal(document.activeElement.dataset.part, 'group');
  document.activeElement.blur();
  ok(press(' '));
  equal(clicked, ['freeze']);
});

test('a key that has nothing to act on is the browser’s', () => {
  place();
  $('[data-part=toolbar]').remove();
  equal([press(' '), press('/'), press('g'), press('p')], [false, false, false, false]);
});

test('Space presses the button that has the focus, and nothing else', () => {
  place();
  $('[data-part=freeze]').focus();
  equal(press(' '), false);
  $('#to-x').focus();
  ok(press(' '));
});

test('Enter opens the tile, P pins it', () => {
  const { clicked } = place();
  equal([press('Enter'), press('p')], [false, false]);
  $('[data-sensor-id="2"]').focus();
  ok(press('Enter'));
  ok(press('p'));
  equal(clicked, ['open', 'pin']);
  $('[data-sensor-id="2"] [data-part=pin]').focus();
  equal(press('Enter'), false);
});

test('out of the search box goes the way to what was found', () => {
  place();
  const box = $('[data-part=search]');
  for (const key of ['Enter', 'ArrowDown', 'Escape']) {
    box.focus();
    ok(press(key), key);
    equal(document.activeElement.dataset.sensorId, '1');
  }
  box.value = 'pump';
  box.focus();
  equal(press('Escape'), false);
});

test('Escape leads out of a choice in the toolbar', () => {
  place();
  const choice = $('[data-part=group]');
  choice.focus();
  equal([press('Enter'), press('ArrowDown')], [false, false]);
  ok(press('Escape'));
  equal(document.activeElement.dataset.sensorId, '1');
});

test('out of the search box that found nothing goes the way to the page', () => {
  place();
  for (const tile of document.querySelectorAll('.tile')) tile.remove();
  $('[data-part=search]').focus();
  ok(press('Enter'));
  equal(document.activeElement.tagName, 'MAIN');
});

test('Escape goes back by the first way there is', () => {
  const { clicked } = place();
  equal(press('Escape'), false);
  $('main').insertAdjacentHTML('beforeend', '<a href="#" id="crumb" data-part="back">Dashboard</a>');
  ok(press('Escape'));
  $('main').insertAdjacentHTML('beforeend', '<button data-part="drawer-close">Close</button>');
  ok(press('Escape'));
  equal(clicked, ['back', 'drawer-close']);
});

test('Escape leaves first what is open where the focus is', () => {
  const { clicked } = place();
  const shelving = '<i class="alarm-line"><button id="time">1 h</button><button data-part="shelve-cancel">Cancel</button></i>';
  $('main').insertAdjacentHTML('beforeend', `<button data-part="drawer-close">Close</button>${shelving}`);
  $('#time').focus();
  ok(press('Escape'));
  $('#time').parentElement.remove();
  ok(press('Escape'));
  equal(clicked, ['shelve-cancel', 'drawer-close']);
});

test('Escape leaves a wall, but not where it closes something on it', async () => {
  const { clicked } = place();
  $('main').insertAdjacentHTML('afterend', '<button data-part="leave-wall">Leave</button>');
  press('?');
  equal(press('Escape'), false);
  $('dialog').close();
  await measured();
  document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
  press('Escape');
  equal(clicked, []);
  ok(press('Escape'));
  equal(clicked, ['leave-wall']);
});

test('alarms are acknowledged and gone through', () => {
  const { clicked } = place();
  press('A', { shiftKey: true });
  equal(document.activeElement.id, 'to-x');
  press('A', { shiftKey: true });
  equal(document.activeElement.id, 'to-y');
  press('a');
  equal(clicked, ['acknowledge']);
  equal(document.activeElement.id, 'to-y');
  press('A', { shiftKey: true });
  equal(document.activeElement.id, 'to-x');
  for (const button of document.querySelectorAll('[data-part=acknowledge]')) {
    button.setAttribute('aria-disabled', 'true');
  }
  press('a');
  equal([clicked.length, said()], [1, 'Nothing to acknowledge here']);
  document.activeElement.blur();
  press('a');
  equal([clicked.length, said()], [1, 'No unacknowledged alarm in sight']);
  $('[data-part=alarm-strip]').remove();
  press('A', { shiftKey: true });
  equal(said(), 'No alarm in sight');
});

/** The strip shows only its first line until it is asked for more and the server answers. */
function closedStrip() {
  const strip = $('[data-part=alarm-strip]');
  const other = $('#to-y').closest('li');
  other.style.display = 'none';
  strip.insertAdjacentHTML('beforeend', '<button data-part="more-lines" aria-expanded="false">1 more</button>');
  return () => {
    other.style.display = '';
    strip.dataset.open = 'true';
    $('[data-part=more-lines]').setAttribute('aria-expanded', 'true');
  };
}

test('without a link the strip is not opened later, by itself', async () => {
  place();
  const open = closedStrip();
  document.documentElement.dataset.link = 'reconnecting';
  press('A', { shiftKey: true });
  press('A', { shiftKey: true });
  document.documentElement.dataset.link = 'live';
  open();
  await settled();
  equal(document.activeElement.id, 'to-x');
  delete document.documentElement.dataset.link;
});

test('the next alarm of a closed strip is gone to when the server has opened it', async () => {
  const { clicked } = place();
  const answer = closedStrip();
  for (let time = 0; time < 3; time++) press('A', { shiftKey: true });
  equal([clicked, document.activeElement.id], [['more-lines'], 'to-x']);
  answer();
  await settled();
  equal(document.activeElement.id, 'to-y');
  press('A', { shiftKey: true });
  equal([clicked.length, document.activeElement.id], [1, 'to-x']);
});

test('a strip that opens after the operator has gone on takes no focus', async () => {
  place();
  const answer = closedStrip();
  press('A', { shiftKey: true });
  press('A', { shiftKey: true });
  $('[data-part=search]').focus();
  answer();
  await settled();
  equal(document.activeElement.dataset.part, 'search');
});

test('alarms on the page are gone through, and not those of the hidden strip', () => {
  const { clicked } = place();
  $('[data-part=alarm-strip]').style.display = 'none';
  document.addEventListener('click', ({ target }) => clicked.push(target.id));
  press('a');
  press('A', { shiftKey: true });
  equal([clicked, said()], [[], 'No alarm in sight']);
  $('main').insertAdjacentHTML('beforeend', `<ul>${alarm('z')}</ul>`);
  press('a');
  equal(clicked, ['acknowledge', 'ack-z']);
  press('A', { shiftKey: true });
  equal(document.activeElement.id, 'to-z');
});

test('an alarm whose line or buttons are hidden is not acknowledged', () => {
  const { clicked } = place();
  $('#ack-x').setAttribute('aria-disabled', 'true');
  $('#ack-y').closest('li').style.display = 'none';
  press('a');
  equal([clicked, said()], [[], 'No unacknowledged alarm in sight']);
});

const row = (id, alarm) => `<div class="attr" data-attribute-id="${id}" data-alarm="${alarm}"><button id="${id}">5 Hz</button></div>`;

test('of a tile in alarm that has the focus the alarms that it shows are acknowledged, and no other', () => {
  const { clicked, told } = place();
  $('[data-part=open]').insertAdjacentHTML('afterend', row('known', 'acknowledged') + row('new', 'active') + row('over', 'returned'));
  $('#known').focus();
  press('a');
  equal([clicked, told, said()], [[], [['1', 'new', 'over']], '']);
  for (const id of ['new', 'over']) $(`#${id}`).parentElement.dataset.alarm = 'acknowledged';
  press('a');
  equal([clicked, told.length, said()], [[], 1, 'Nothing to acknowledge here']);
});

test('an alarm that has no row is not acknowledged unseen', () => {
  const { clicked, told } = place();
  $('.tile').insertAdjacentHTML('afterbegin', '<div class="tile-head"><span class="mark" data-alarm="active">P1</span></div>');
  $('.tile').focus();
  press('a');
  equal([clicked, told, said()], [[], [], 'Its alarm has no row here: Enter opens the tile']);
});

test('on a wall no tile is acknowledged', () => {
  const { told } = place();
  $('main').insertAdjacentHTML('beforeend', '<button data-part="leave-wall">Leave</button>');
  $('[data-part=open]').insertAdjacentHTML('afterend', row('new', 'active'));
  $('#new').focus();
  $('[data-part=alarm-strip]').remove();
  press('a');
  equal([told, said()], [[], 'No unacknowledged alarm in sight']);
});

test('with the focus on a tile without an alarm, the first in sight is acknowledged', () => {
  const { clicked, told } = place();
  $('.tile').focus();
  press('a');
  equal([clicked, told], [['acknowledge'], []]);
});

test('a copied link is said, and not for long', async () => {
  place();
  // As on an origin without TLS.
  Object.defineProperty(navigator, 'clipboard', { value: undefined });
  press('c');
  await settled();
  equal(said(), 'This browser blocks copying; the link is in the address bar');
  await runFor(3000);
  equal(said(), '');
});

test('the settings open the keys too', () => {
  place();
  $('main').insertAdjacentHTML('beforeend', '<button data-opens="keys">Keys</button>');
  $('[data-opens]').click();
  ok($('dialog').open);
});

test('stopped no key does anything', () => {
  const { told, stop } = place();
  stop.abort();
  equal(press('t'), false);
  equal(told, []);
});
