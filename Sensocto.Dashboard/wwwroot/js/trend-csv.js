const lineEnd = '\r\n';
const header = ['timestamp', 'sensor', 'attribute', 'unit', 'mean', 'min', 'max', 'samples', 'gap_before'];

/**
 * Points as RFC 4180: times in ISO 8601 and UTC, numbers with a decimal point. Ids and units come from devices: a cell that a
 * spreadsheet would take for a formula is led by an apostrophe, as such programs do it themselves.
 */
export function toCsv(data, { sensor, attribute, unit }) {
  const names = [sensor, attribute, unit].map(textCell);
  const rows = data.times.map((time, index) => [
    new Date(time).toISOString(),
    ...names,
    data.mean[index],
    data.min[index],
    data.max[index],
    data.samples[index],
    data.gaps[index],
  ]);
  return [header, ...rows].map((row) => row.join(',') + lineEnd).join('');
}

/** A name that any file system takes: what is shown, and from when. */
export function fileName({ sensor, attribute }, fromMs) {
  const word = (text) => text.replace(/[^\p{L}\p{N}.-]+/gu, '_').replace(/^[._]+/, '').slice(0, 40) || 'unnamed';
  const when = new Date(fromMs).toISOString().slice(0, 19).replace(/[-:]/g, '');
  return `${word(sensor)}-${word(attribute)}-${when}Z.csv`;
}

function textCell(text) {
  const harmless = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
