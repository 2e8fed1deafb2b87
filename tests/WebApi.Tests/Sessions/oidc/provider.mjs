// A certified OpenID Connect provider with one client. Who signs in is said by the test (POST /become), and signs in at once: each set of
// claims is a person of its own, unless it has a "sub". "acr" and "amr" are how they signed in.
// Arguments: port, redirect address, secret of the client.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [port, redirectUri, secret] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
let person = null;
const people = new Map();

const provider = new Provider(issuer, {
  clients: [{ client_id: 'ccs', client_secret: secret, redirect_uris: [redirectUri], token_endpoint_auth_method: 'client_secret_post' }],
  pkce: { required: () => true },
  claims: { openid: ['sub', 'acr', 'amr'], profile: ['preferred_username'], email: ['email', 'email_verified'] },
  acrValues: ['loa1', 'loa2'],
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...people.get(id), sub: id }) }),
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope('openid profile email');
    await grant.save();
    return grant;
  },
});

const signIn = () => {
  const { sub, acr, amr, ...claims } = JSON.parse(person);
  const accountId = sub ?? createHash('sha256').update(person).digest('hex');
  people.set(accountId, claims);
  return { login: { accountId, acr, amr } };
};

const read = async (request) => {
  let body = '';
  for await (const part of request) body += part;
  return body;
};

createServer(async (request, response) => {
  if (request.method === 'POST' && request.url === '/become') {
    person = await read(request);
    response.end();
  } else if (request.url.startsWith('/interaction/')) {
    const result = person === 'nobody' ? { error: 'access_denied', error_description: 'Shilan Karim pressed cancel' } : signIn();
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  } else {
    provider.callback()(request, response);
  }
}).listen(Number(port), '127.0.0.1', () => console.log(`listening on ${issuer}`));
