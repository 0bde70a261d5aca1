import { test, equal } from './harness.js';
import { fileName, toCsv } from './js/trend-csv.js';

const noon = Date.UTC(2026, 2, 1, 12);
const data = {
  times: [noon + 1.25, noon + 1000],
  mean: [-4.25, 1e-7],
  min: [-5, 0],
  max: [-3.5, 12345678.5],
  samples: [10, 1],
  gaps: [false, true],
};
const header = 'timestamp,sensor,attribute,unit,mean,min,max,samples,gap_before';
const about = { sensor: 'boiler-1', attribute: 'steam', unit: '°C' };
const nameOf = (sensor) => toCsv({ ...data, times: [noon] }, { ...about, sensor }).split('\r\n').slice(1, -1).join('\r\n');

test('every point is a line with a point in its numbers and its time in UTC', () => {
  equal(toCsv(data, about).split('\r\n'), [
    header,
    '2026-03-01T12:00:00.001Z,boiler-1,steam,°C,-4.25,-5,-3.5,10,false',
    '2026-03-01T12:00:01.000Z,boiler-1,steam,°C,1e-7,0,12345678.5,1,true',
    '',
  ]);
});

test('nothing shown is a header alone', () => {
  equal(toCsv({ times: [], mean: [], min: [], max: [], samples: [], gaps: [] }, about), header + '\r\n');
});

test('names are quoted where they must be', () => {
  equal(nameOf('a,b').split(',"')[1].startsWith('a,b",steam'), true);
  equal(nameOf('say "hi"').includes(',"say ""hi""",steam'), true);
  equal(nameOf('two\r\nlines').includes(',"two\r\nlines",steam'), true);
});

test('a name is no formula', () => {
  for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\uff1d1'])
    equal(nameOf(name).includes(`,'${name},steam`), true, name);
  equal(nameOf('=HYPERLINK("http://x","y")').includes(`,"'=HYPERLINK(""http://x"",""y"")",steam`), true);
  equal(nameOf('a=b').includes(',a=b,steam'), true);
});

test('a file is named after what it holds', () => {
  equal(fileName(about, noon), 'boiler-1-steam-20260301T120000Z.csv');
  equal(fileName({ sensor: '../..\\hall 3/ü:1', attribute: '...' }, noon), 'hall_3_ü_1-unnamed-20260301T120000Z.csv');
  equal(fileName({ sensor: 'x'.repeat(128), attribute: '?' }, noon), `${'x'.repeat(40)}-unnamed-20260301T120000Z.csv`);
});
