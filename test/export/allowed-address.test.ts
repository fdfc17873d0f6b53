import { expect } from 'chai';
import { isAllowedAddress } from '../../src/adapters/files/allowed-address.ts';

describe('An address to which a file is sent', () => {
  it('is in the storage of Microsoft', () => {
    for (const address of [
      'https://contoso-my.sharepoint.com/personal/ana/_api/v2.0/drive/items/1/uploadSession?guid=2',
      'https://CONTOSO.SHAREPOINT.COM/x',
      'https://agency.sharepoint.us/x',
      'https://northeurope1-mediap.svc.ms/x',
    ])
      expect(isAllowedAddress(address), address).to.equal(true);
  });

  it('is no other, however much it looks like it', () => {
    for (const address of [
      '',
      'contoso.sharepoint.com',
      'http://contoso.sharepoint.com/',
      'https://sharepoint.com/',
      'https://notsharepoint.com/',
      'https://contoso.sharepoint.com.example/',
      'https://contoso.sharepoint.com@evil.example/',
      'https://evil.example/contoso.sharepoint.com',
      'https://evil.example#.sharepoint.com',
      'https://evil.example\\.sharepoint.com',
      'https://contoso.sharepoint.com:444/',
      'https://user@contoso.sharepoint.com/',
      'https://127.0.0.1/',
      'https://[::1]/',
      'http://localhost/',
    ])
      expect(isAllowedAddress(address), address).to.equal(false);
  });

  it('may be one more in a test', () => {
    expect(isAllowedAddress('http://127.0.0.1:4000/x', ['127.0.0.1:4000'])).to.equal(true);
    expect(isAllowedAddress('http://127.0.0.1:4001/x', ['127.0.0.1:4000'])).to.equal(false);
  });
});
