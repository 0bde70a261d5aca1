import { test, equal, ok, html, $ } from './harness.js';
import { dress, keepChanges, keepCookie, keepPins, readPins } from './js/memory.js';

const storing = (text) => () => ({ getItem: () => text });
const blocked = () => {
  throw new DOMException('blocked', 'SecurityError');
};

const cookieOf = (name) => decodeURIComponent(document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`))?.split('=')[1]);
const kept = (stored, before, text) => {
  document.cookie = `kept=${encodeURIComponent(stored)}; path=/`;
  ok(keepChanges('kept', before, text));
  return cookieOf('kept');
};

test('settings are kept for the next visit, and that is said', () => {
  ok(keepChanges('fresh', '', 'theme=dark&custom=50.500.2000'));
  equal(cookieOf('fresh'), 'theme=dark&custom=50.500.2000');
  ok(keepChanges('fresh', 'theme=dark&custom=50.500.2000', ''));
  equal(cookieOf('fresh'), '');
});

test('a name is kept as it is, whatever was kept before', () => {
  ok(keepCookie('name', 'Ben'));
  ok(keepCookie('name', 'Abe & Zulu=1'));
  equal(cookieOf('name'), 'Abe & Zulu=1');
});

test('what another page kept since stays, but for what this one changed', () => {
  equal(kept('theme=dark', '', 'zone=utc'), 'theme=dark&zone=utc');
  equal(kept('theme=dark&keys=off', 'zone=utc', ''), 'theme=dark&keys=off');
  equal(kept('theme=dark&keys=off', 'theme=dark', ''), 'keys=off');
  equal(kept('theme=light', '', 'theme=dark'), 'theme=dark');
  equal(kept('', 'theme=dark', 'theme=dark&zone=utc'), 'zone=utc');
});

test('what is stored and no settings is not kept on', () => {
  equal(kept('x'.repeat(301), '', 'zone=utc'), 'zone=utc');
  document.cookie = 'kept=%; path=/';
  ok(keepChanges('kept', '', 'zone=utc'));
  equal(cookieOf('kept'), 'zone=utc');
});

test('a browser that takes no cookie is found out', () => {
  const deaf = {
    get cookie() {
      return '';
    },
    set cookie(_) {},
  };
  equal(keepChanges('kept', '', 'x=y', deaf), false);
  equal(keepChanges('kept', '', 'x=y', Object.defineProperty({}, 'cookie', { get: blocked, set: blocked })), false);
});

test('pins come back as they were', () => {
  ok(keepPins([], ['a', 'ä:/ "b"']));
  equal(readPins(), ['a', 'ä:/ "b"']);
});

test('pins that another page keeps or lets go since stay so', () => {
  ok(keepPins([], ['x', 'y']));
  ok(keepPins(['x'], ['x', 'z']));
  equal(readPins(), ['x', 'z', 'y']);
  ok(keepPins(['x', 'y'], ['y']));
  equal(readPins(), ['y', 'z']);
  ok(keepPins(['x', 'z'], ['x', 'z', 'y']));
  equal(readPins(), ['z', 'y']);
  ok(keepPins(['z', 'y'], []));
  equal(readPins(), []);
});

test('pins are no more than can be read again, and those of the page that keeps them come first', () => {
  const ids = Array.from({ length: 80 }, (_, i) => `${i}`.padEnd(100, 'x'));
  ok(keepPins([], ids));
  ok(keepPins([], ['a']));
  equal(readPins(), ['a', ...ids.slice(0, 79)]);
});

test('what is stored and no list of ids is no pin', () => {
  equal(readPins(storing(null)), []);
  equal(readPins(storing('{{')), []);
  equal(readPins(storing('{"a":1}')), []);
  equal(readPins(storing(JSON.stringify([1, null, '', 'x'.repeat(129), '\ud800', ['a'], 'a']))), ['a']);
});

test('more than an answer can carry is left out', () => {
  const ids = readPins(storing(JSON.stringify(Array.from({ length: 1000 }, (_, i) => `${i}`.padEnd(100, 'x')))));
  equal(ids.length, 80);
});

test('a blocked storage has no pins and keeps none', () => {
  equal(readPins(blocked), []);
  equal(keepPins([], ['a'], blocked), false);
});

test('the document follows the settings', () => {
  html('<style id="dark-tokens" media="(prefers-color-scheme: dark)"></style>');
  dress({ theme: 'dark', zone: 'utc', shortcuts: false });
  const { theme, timeZone, shortcuts } = document.documentElement.dataset;
  equal([$('#dark-tokens').media, theme, timeZone, shortcuts], ['all', 'dark', 'utc', 'false']);
  equal($('#dark-tokens').closest('[data-zone]'), null, 'the page is no zone of attention');
  dress({ theme: 'light', zone: 'local', shortcuts: true });
  equal($('#dark-tokens').media, 'not all');
  dress({ theme: 'system', zone: 'local', shortcuts: true });
  equal($('#dark-tokens').media, '(prefers-color-scheme: dark)');
});
