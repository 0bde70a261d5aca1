/** A request without an answer after this long has failed. */
const answerMs = 10_000;

/** The address of an attribute's past, with the first query parameter. */
export const historyOf = (sensor, attribute) =>
  `api/history/${encodeURIComponent(sensor)}?attribute=${encodeURIComponent(attribute)}`;

/** Asks for an attribute's past; `signal` aborts the request. */
export async function askHistory(url, signal) {
  const answer = await fetch(url, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(answerMs)]),
  });
  if (!answer.ok) throw new Error(`The history answered ${answer.status}`);
  return answer.json();
}
