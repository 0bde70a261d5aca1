import { test, equal, ok, html, $, turn } from './harness.js';
import { noLink, refuseWithoutLink } from './js/no-link.js';

const page = document.documentElement.dataset;

/** A page whose link has just gone; `heard` is what reaches Blazor, which listens on the document. */
async function place() {
  html(`<button id="act">Act</button><a id="link" href="#there">There</a><p id="text">text</p>
    <button id="menu-button" popovertarget="menu">Menu</button>
    <div id="menu" popover><label id="label"><input type="radio" name="r" id="on" checked><span>on</span></label>
      <label><input type="radio" name="r" id="off"><span id="off-word">off</span></label></div>
    <section class="trend-panel"><button id="zoom">+</button></section>
    <select id="select"><option>a</option><option>b</option></select>
    <input type="search" id="search" value="pump"><input type="text" id="name" value="Ada">`);
  const stop = new AbortController();
  const { signal } = stop;
  const heard = [];
  const said = [];
  for (const type of ['click', 'input', 'change', 'keydown']) {
    document.addEventListener(type, ({ target }) => heard.push(`${type} ${target.id}`), { signal });
  }
  page.link = 'live';
  refuseWithoutLink({ document, say: (words) => said.push(words), signal });
  page.link = 'reconnecting';
  await turn();
  return { heard, said, stop };
}

function type(selector, value, kind = 'input') {
  const field = $(selector);
  field.focus();
  field.value = value;
  field.dispatchEvent(new Event(kind, { bubbles: true }));
  return field.value;
}

test('without a link nothing is begun that needs it, and that is said', async () => {
  const { heard, said } = await place();
  $('#act').focus();
  $('#act').click();
  $('#link').click();
  equal([heard, said, location.hash], [[], [noLink, noLink], '']);
  equal(document.activeElement.id, 'act');
});

test('a click on what is none is not worth a word, and reaches nobody', async () => {
  const { heard, said } = await place();
  $('#text').click();
  equal([heard, said], [[], []]);
});

test('fields go on saying what the server knows', async () => {
  const { heard, said } = await place();
  $('#menu').showPopover();
  $('#off-word').click();
  $('#off').click();
  ok($('#on').checked);
  equal(type('#select', 'b', 'change'), 'a');
  equal(type('#search', 'pumpe'), 'pump');
  equal(type('#name', 'Adam'), 'Ada');
  equal([heard, said.length], [[], 5]);
});

test('Enter in a field is refused, but in the search box it is the page’s', async () => {
  const { heard, said } = await place();
  for (const id of ['name', 'search']) {
    $(`#${id}`).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  }
  equal([heard, said], [['keydown search'], [noLink]]);
});

test('what needs no server goes on', async () => {
  const { heard, said } = await place();
  $('#menu-button').click();
  ok($('#menu').matches(':popover-open'));
  $('#zoom').click();
  equal([heard, said], [['click menu-button', 'click zoom'], []]);
});

test('with the link back everything goes on', async () => {
  const { heard, said } = await place();
  page.link = 'live';
  $('#act').click();
  equal(type('#search', 'pumpe'), 'pumpe');
  equal([heard, said], [['click act', 'input search'], []]);
});

test('without an answer of the server nothing is begun either, and a field says what it knew then', async () => {
  const { heard, said } = await place();
  page.link = 'live';
  await turn();
  page.answers = 'no';
  await turn();
  $('#act').click();
  equal(type('#search', 'pumpe'), 'pump');
  equal([heard, said], [[], [noLink, noLink]]);
  delete page.answers;
});

test('where the pointer goes is told to a server that does not answer, which hears it late; not over a link that is made anew', async () => {
  const { heard, said } = await place();
  document.addEventListener('pointerleave', ({ target }) => heard.push(`leave ${target.id}`), { capture: true, once: true });
  const leave = () => $('#text').dispatchEvent(new PointerEvent('pointerleave'));
  leave();
  equal(heard, []);
  page.link = 'live';
  page.answers = 'no';
  leave();
  equal([heard, said], [['leave text'], []]);
  delete page.answers;
});

test('stopped it refuses nothing', async () => {
  const { said, stop } = await place();
  stop.abort();
  $('#act').click();
  equal(type('#search', 'pumpe'), 'pumpe');
  equal(said, []);
});
