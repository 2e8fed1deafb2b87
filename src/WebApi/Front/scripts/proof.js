// The whole of the checks, for the pages that use them and for whoever wants to run them by hand.
export { consistent, included } from './proof/tree.js';
export { verifies } from './proof/ed25519.js';
export { judgeNote, parseCheckpoint, parseNote, parsePolicy } from './proof/note.js';
export { isOf, judge, leafOf, parseProof, parseReceipt, partDigest, placed, says, told, withOpening } from './proof/receipt.js';
export { TileNodes, tilePath } from './proof/tiles.js';
export { fromBase64, fromBase64Url, fromHex, same, toBase64, toHex, Unreadable, utf8 } from './proof/bytes.js';
