import { test } from './harness.js';
import { start as startDrawer } from './js/drawer.js';
import { start as startTrend } from './js/trend.js';

test('a drawer that was closed before its modules began does nothing', () => {
  startDrawer(null).dispose();
  startTrend(null, {}).dispose();
});
