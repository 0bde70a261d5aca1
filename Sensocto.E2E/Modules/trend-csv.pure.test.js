import { test, equal } from './harness.js';
import { fileName, toCsv } from './js/trend-csv.js';

const noon = Date.UTC(2026, 2, 1, 12);
const data = {
  times: [noon + 1.25, noon + 1000],
  mean: [-4.250000000000001, 0.1 + 0.2],
  min: [-5, 0],
  max: [-3.5, 12345678.5],
  samples: [10, 1],
  gaps: [false, true],
};
const mark = '\uFEFF';
const header = mark + 'timestamp,sensor,attribute,unit,mean,min,max,samples,gap_before';
const about = { sensor: 'boiler-1', attribute: 'steam', unit: '°C', precision: 1 };
const nameOf = (sensor) => toCsv({ ...data, times: [noon] }, { ...about, sensor }).split('\r\n').slice(1, -1).join('\r\n');

test('every point is a line with a point in its numbers and its time in UTC', () => {
  equal(toCsv(data, about).split('\r\n'), [
    header,
    '2026-03-01T12:00:00.001Z,boiler-1,steam,°C,-4.25,-5,-3.5,10,false',
    '2026-03-01T12:00:01.000Z,boiler-1,steam,°C,0.3,0,12345678.5,1,true',
    '',
  ]);
});

test('a mean is finer than its values, and no finer than makes sense', () => {
  const meanOf = (mean, precision) => toCsv({ ...data, mean: [mean, 0] }, { ...about, precision }).split(',')[12];
  equal([meanOf(8.87654321, 2), meanOf(8.87654321, 0), meanOf(1e-7, 6)], ['8.87654', '8.877', '1e-7']);
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
