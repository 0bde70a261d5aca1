import { test, equal, ok, html, settled, $ } from './harness.js';
import { start } from './js/keys.js';
import { noLink } from './js/no-link.js';

const page = document.documentElement.dataset;
const alarm = (id) => `<li class="alarm-line" data-alarm="active"><a href="#${id}" id="to-${id}">${id}</a></li>`;

/** A page whose strip is closed: it shows one line. */
function place() {
  html(`<section data-part="alarm-strip"><ul>${alarm('x')}${alarm('y')}</ul>
    <button data-part="more-lines" aria-expanded="false">1 more</button></section><main tabindex="-1"></main><p data-part="keys-say"></p>`);
  $('#to-y').closest('li').style.display = 'none';
  const told = [];
  start({ invokeMethodAsync: async (...call) => void told.push(call) }, { t: 'theme', 'shift+a': 'next-alarm' });
  return told;
}

function press(key, more = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  document.activeElement.dispatchEvent(event);
  return event.defaultPrevented;
}

test('what is the server’s is not told to it while it gives no answer, and that is said', () => {
  const told = place();
  page.answers = 'no';
  ok(press('t'));
  equal([told, $('[data-part=keys-say]').textContent], [[], noLink]);
  delete page.answers;
  ok(press('t'));
  equal(told, [['Press', 'theme']]);
});

test('a strip that the server does not open, for it gives no answer, is not gone on in when it does', async () => {
  place();
  press('A', { shiftKey: true });
  press('A', { shiftKey: true });
  page.answers = 'no';
  await settled();
  delete page.answers;
  $('#to-y').closest('li').style.display = '';
  $('[data-part=alarm-strip]').dataset.open = 'true';
  await settled();
  equal(document.activeElement.id, 'to-x');
});
