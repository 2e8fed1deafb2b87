// Passkeys: what the server asks for goes to the browser, what the browser makes goes back. Nothing of it is kept here.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const post = (path, body) =>
  fetch(`/api/v1/sessions${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': document.documentElement.lang },
    body: JSON.stringify(body),
  });

async function asked(path, body) {
  const answer = await post(path, body);
  if (!answer.ok) throw new Error('refused');
  const options = await answer.json();
  options.challenge = bytes(options.challenge);
  if (options.user) options.user.id = bytes(options.user.id);
  for (const list of [options.allowCredentials, options.excludeCredentials])
    list?.forEach((one) => {
      one.id = bytes(one.id);
    });
  return options;
}

function made(credential) {
  const response = credential.response;
  const buffers = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'].filter((name) => response[name]);
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: { ...Object.fromEntries(buffers.map((name) => [name, text(response[name])])), transports: response.getTransports?.() },
  };
}

function whenClicked(selector, act) {
  const button = document.querySelector(selector);
  if (!button || !window.PublicKeyCredential) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const failed = document.querySelector('[data-passkey-failed]');
    failed.hidden = true;
    button.disabled = true;
    try {
      await act(button);
    } catch {
      failed.hidden = false;
      failed.focus();
    } finally {
      button.disabled = false;
    }
  });
}

whenClicked('[data-passkey-sign-in]', async (button) => {
  const credential = made(await navigator.credentials.get({ publicKey: await asked('/passkey/options', {}) }));
  const answer = await post('/passkey', { credential, cookie: true });
  if (!answer.ok) throw new Error('refused');
  location.assign(button.dataset.passkeySignIn);
});

whenClicked('[data-passkey-add]', async (button) => {
  const field = (name) => document.getElementById(name).value;
  const credential = made(
    await navigator.credentials.create({ publicKey: await asked('/current/passkeys/options', { oneTimeCode: field('code') }) }),
  );
  const answer = await post('/current/passkeys', { name: field('name'), credential });
  if (!answer.ok) throw new Error('refused');
  location.assign(button.dataset.passkeyAdd);
});
