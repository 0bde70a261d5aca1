import { test, equal, html, $ } from './harness.js';
import { Curve } from './js/curve.js';

const shown = () => [...$('svg').children].map((path) => [path.getAttribute('class'), path.getAttribute('d')]);

function made() {
  html('<div id="place"></div>');
  return new Curve($('#place'));
}

test('a part has a path once it shows something, in the order of painting', () => {
  const curve = made();
  curve.show({ gap: '', limit: '', bar: '', line: 'M0 0L1 1' });
  equal(shown(), [['spark-line', 'M0 0L1 1']]);
  curve.show({ gap: 'M2 2L3 3', limit: '', bar: '', line: 'M0 0L1 1' });
  equal(shown(), [
    ['spark-gap', 'M2 2L3 3'],
    ['spark-line', 'M0 0L1 1'],
  ]);
});

test('what is not there any more is not shown any more', () => {
  const curve = made();
  curve.show({ line: 'M0 0L1 1', gap: 'M2 2L3 3' });
  curve.show({});
  equal(shown(), [
    ['spark-gap', ''],
    ['spark-line', ''],
  ]);
});

test('a limit that stays where it is is not written again', () => {
  const curve = made();
  curve.show({ limit: 'M0 5L9 5', line: 'M0 0L1 1' });
  const observer = new MutationObserver(() => {});
  observer.observe($('svg'), { subtree: true, attributes: true });
  const written = () => observer.takeRecords().map(({ target }) => target.getAttribute('class'));
  curve.show({ limit: 'M0 5L9 5', line: 'M0 0L2 2' });
  equal(written(), ['spark-line']);
  curve.show({ limit: 'M0 6L9 6', line: 'M0 0L3 3' });
  equal(written(), ['spark-limit', 'spark-line']);
});

test('a curve knows whether its row took it along', () => {
  const curve = made();
  equal(curve.isConnected, true);
  html('');
  equal(curve.isConnected, false);
});
