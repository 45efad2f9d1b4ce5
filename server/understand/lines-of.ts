/** The lines of a stream, however long it is, and however long one of them. */

/** No row of words is longer; of a line that is, nothing is kept. */
export const LONGEST_LINE = 1_000_000;

/** Each line without its end; null for one that is too long. Nothing follows the last line end. */
export async function* linesOf(stream: AsyncIterable<Buffer | string>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder('utf-8');
  let open = '';
  let isTooLong = false;
  for await (const chunk of stream) {
    const parts = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n');
    for (const [i, part] of parts.entries()) {
      if (i > 0) {
        yield isTooLong ? null : open.replace(/\r$/, '');
        open = '';
        isTooLong = false;
      }
      isTooLong ||= open.length + part.length > LONGEST_LINE;
      open = isTooLong ? '' : open + part;
    }
  }
  open += decoder.decode();
  if (isTooLong) yield null;
  else if (open !== '') yield open;
}
