// What stands in the pictures of a receipt behind the `#`, which no browser sends: JSON, deflated, base64url.
import { fromBase64Url, Unreadable } from './bytes.js';
import { parseReceipt } from './receipt.js';

const MOST = 100_000;

export async function readLink(fragment) {
  const packed = fromBase64Url(fragment);
  if (typeof DecompressionStream !== 'function') throw new Unreadable('browser');
  let text = '';
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.pipeThrough(new TextDecoderStream('utf-8', { fatal: true })).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += part.value;
      if (text.length > MOST) throw new Unreadable('link');
    }
  } catch {
    throw new Unreadable('link');
  }
  return parseReceipt(text);
}
