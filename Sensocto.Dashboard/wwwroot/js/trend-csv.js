const byteOrderMark = '\uFEFF';
const lineEnd = '\r\n';
const meanDigits = 3;
const header = ['timestamp', 'sensor', 'attribute', 'unit', 'mean', 'min', 'max', 'samples', 'gap_before'];

/**
 * Points as RFC 4180: times in ISO 8601 and UTC, numbers with a decimal point. Ids and units come from devices, so a cell that a
 * spreadsheet would take for a formula gets a leading apostrophe, as spreadsheets do it themselves. The file begins with a byte order mark, by which they
 * recognize UTF-8. Numbers have three digits more than the attribute: a mean is finer than its samples, and the rest is noise.
 */
export function toCsv(data, { sensor, attribute, unit, precision }) {
  const names = [sensor, attribute, unit].map(textCell);
  const number = (value) => Number(value.toFixed(precision + meanDigits));
  const rows = data.times.map((time, index) => [
    new Date(time).toISOString(),
    ...names,
    number(data.mean[index]),
    number(data.min[index]),
    number(data.max[index]),
    data.samples[index],
    data.gaps[index],
  ]);
  return byteOrderMark + [header, ...rows].map((row) => row.join(',') + lineEnd).join('');
}

/** A name that any file system accepts: sensor, attribute and start time. */
export function fileName({ sensor, attribute }, fromMs) {
  const word = (text) => text.replace(/[^\p{L}\p{N}.-]+/gu, '_').replace(/^[._]+/, '').slice(0, 40) || 'unnamed';
  const when = new Date(fromMs).toISOString().slice(0, 19).replace(/[-:]/g, '');
  return `${word(sensor)}-${word(attribute)}-${when}Z.csv`;
}

function textCell(text) {
  const harmless = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
