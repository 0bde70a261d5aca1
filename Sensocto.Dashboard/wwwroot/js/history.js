/** A connection that gives no answer by then is taken for dead. */
const answerMs = 10_000;

/** Where the past of an attribute is, with its query begun. */
export const historyOf = (sensor, attribute) =>
  `api/history/${encodeURIComponent(sensor)}?attribute=${encodeURIComponent(attribute)}`;

/** Asks for a past until `signal` says that nobody wants it any more. */
export async function askHistory(url, signal) {
  const answer = await fetch(url, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(answerMs)]),
  });
  if (!answer.ok) throw new Error(`The history answered ${answer.status}`);
  return answer.json();
}
