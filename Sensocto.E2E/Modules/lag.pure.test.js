import { test, equal } from './harness.js';
import { createLag, sayLag } from './js/lag.js';

function link(...trips) {
  const told = [];
  const lag = createLag({ changed: (ms) => told.push(ms) });
  for (const ms of trips) lag.took(ms);
  return { told, lag };
}

test('a link is slow with the second slow call, and each time it is said how slow', () => {
  equal(link(80, 1600).told, []);
  equal(link(80, 1600, 1500, 2500).told, [1500, 2500]);
});

test('one slow call is no news, and the next should not be long in coming', () => {
  const { told, lag } = link(1600);
  equal([told, lag.isDoubtful()], [[], true]);
  lag.took(1400);
  equal([told, lag.isDoubtful()], [[], false]);
});

test('a slow link is well again when it is clearly so', () => {
  const { told, lag } = link(1600, 1600, 1200);
  equal([told, lag.isDoubtful()], [[1600, 1200], true]);
  lag.took(999);
  lag.took(80);
  equal([told, lag.isDoubtful()], [[1600, 1200, null], false]);
});

test('the page says it', () => {
  const element = document.body.appendChild(document.createElement('span'));
  element.dataset.part = 'link-lag';
  sayLag(document, 1449);
  equal([document.documentElement.dataset.late, element.textContent], ['true', '1.4 s there and back']);
  sayLag(document, null);
  equal(['late' in document.documentElement.dataset, element.textContent], [false, '']);
  element.remove();
});
