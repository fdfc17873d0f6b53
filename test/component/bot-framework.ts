import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { AuthenticationConstants } from 'botframework-connector';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';

/** Where the SDK keeps the keys with which Microsoft signs; filled, it fetches none. */
type KeyCache = {
  getOrAddOpenIdMetadata(url: string): { keys?: object[]; lastUpdated: number; url: string };
};

/** The Bot Framework as far as a bot checks it: it signs tokens with a key that the SDK knows. */
export type BotFramework = {
  token: (claims?: object, header?: object, key?: KeyObject) => string;
  strangersKey: KeyObject;
  /** Takes the keys away; where they are fetched, nobody listens. What it answers brings them back. */
  goAway: () => () => void;
};

const KEY_ID = 'key-of-the-bot-framework';

export function startBotFramework(appId: string, serviceUrl: string): BotFramework {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const cache = JwtTokenExtractor as unknown as KeyCache;
  const urls = [
    AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
    AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
  ];
  const known = urls.map((url) => cache.getOrAddOpenIdMetadata(url));
  const endorsements = ['msteams'];
  const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, endorsements }];
  const come = (): void => {
    for (const metadata of known) Object.assign(metadata, { keys, lastUpdated: Date.now() });
  };
  come();

  return {
    token: (claims = {}, header = {}, key = privateKey) => {
      const now = Math.floor(Date.now() / 1_000);
      const usual = { iss: 'https://api.botframework.com', aud: appId, nbf: now - 60, exp: now + 3_600 };
      const signed = [
        { alg: 'RS256', typ: 'JWT', kid: KEY_ID, ...header },
        { ...usual, serviceurl: serviceUrl, ...claims },
      ]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
      return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`;
    },
    strangersKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
    goAway: () => {
      for (const metadata of known)
        Object.assign(metadata, { keys: [], lastUpdated: 0, url: 'http://127.0.0.1:9/' });
      return come;
    },
  };
}
