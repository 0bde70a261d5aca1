import { test, equal, html, $ } from './harness.js';
import { closeReasons, openReason } from './js/reasons.js';

const row = (handle) => `<i data-handle="${handle}"><button data-part="rate" id="rate${handle}">5 Hz</button></i>`;

/** Two rows; the reason of the second is open. Clicks are recorded. */
function place() {
  html(`<div class="tile">${row(6)}${row(7)}<p data-part="why" data-of="7" id="why">why</p></div><p id="elsewhere">text</p>`);
  const stop = new AbortController();
  const clicked = [];
  for (const rate of document.querySelectorAll('[data-part=rate]')) {
    rate.addEventListener('click', () => clicked.push(rate.id));
  }
  closeReasons({ document, signal: stop.signal });
  return { clicked, stop };
}

test('a click elsewhere presses what opened the reason, once', () => {
  const { clicked, stop } = place();
  $('#elsewhere').click();
  equal(clicked, ['rate7']);
  stop.abort();
});

test('a click on it, or on another rate, is left to it', () => {
  const { clicked, stop } = place();
  $('#why').click();
  $('#rate6').click();
  equal(clicked, ['rate6']);
  stop.abort();
});

test('a reason is closed by what opened it', () => {
  const { stop } = place();
  equal(openReason(document).id, 'rate7');
  $('#why').remove();
  equal(openReason(document), null);
  stop.abort();
});

test('with no reason open a click is a click', () => {
  const { clicked, stop } = place();
  $('#why').remove();
  $('#elsewhere').click();
  equal(clicked, []);
  stop.abort();
});
