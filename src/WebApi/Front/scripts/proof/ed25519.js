// By what the browser has; on older ones by a library, which they load only then.
async function byTheBrowser(key, message, signature) {
  const known = await crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
  return crypto.subtle.verify({ name: 'Ed25519' }, known, signature, message);
}

async function byTheLibrary(key, message, signature) {
  const { verifyAsync } = await import('@noble/ed25519');
  return verifyAsync(signature, message, key, { zip215: false }).catch(() => false);
}

/** Whether it is the key's signature over the message. */
export async function verifies(key, message, signature) {
  if (key.length !== 32 || signature.length !== 64) return false;
  try {
    return await byTheBrowser(key, message, signature);
  } catch {
    // It has none, or says so by another name: the library decides.
    return byTheLibrary(key, message, signature);
  }
}
