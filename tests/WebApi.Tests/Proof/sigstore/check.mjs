// What Sigstore's verifier says of the events of a case: node check.mjs EVIDENCE POLICY. It was written for another log of the same kind.
import { createHash, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { verifyCheckpoint } = require('@sigstore/verify/dist/tlog/checkpoint.js');
const { verifyMerkleInclusion } = require('@sigstore/verify/dist/tlog/merkle.js');

const [evidence, policy] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const sha = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

const [, name, id, key] = /^log ([^+]+)\+([0-9a-f]{8})\+(\S+)$/m.exec(policy);
const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(key, 'base64').subarray(1)]);
const authority = {
  logID: Buffer.concat([Buffer.from(id, 'hex'), Buffer.alloc(28)]),
  publicKey: createPublicKey({ key: der, format: 'der', type: 'spki' }),
  baseURL: `https://${name}`,
};

const { checkpoint, events } = JSON.parse(evidence);
try {
  for (const { leafIndex, hashes, parts } of events) {
    const digests = parts.map(({ text, salt }) => sha(Buffer.from(salt, 'base64'), text));
    const entry = {
      canonicalizedBody: sha('ccs-entry/1\n', ...digests),
      inclusionProof: {
        logIndex: `${leafIndex}`,
        hashes: hashes.map((hash) => Buffer.from(hash, 'base64')),
        checkpoint: { envelope: checkpoint },
      },
    };
    verifyMerkleInclusion(entry, verifyCheckpoint(entry, [authority]));
  }
  console.log(`${events.length} events`);
} catch (refused) {
  console.log(`NOT PROVEN: ${refused.message}`);
  process.exitCode = 1;
}
