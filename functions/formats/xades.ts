import { DOMImplementation, DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { Application, Parse, SignedXml } from 'xadesjs';
import { setNodeDependencies } from 'xml-core';
import * as xpath from 'xpath';
import type { ResultDocument } from '../../verification/result-document.ts';
import type { Signer } from '../results/signer.ts';
import { resultXml } from './result-xml.ts';

setNodeDependencies({ DOMImplementation, DOMParser, XMLSerializer, xpath });

const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;
const size = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) } as const;

/**
 * The library wants a key of WebCrypto and gets one that signs nothing: what it asks to sign goes to the signer. One
 * engine serves the process, and a function handles one request at a time; whoever verifies with it finds everything
 * but the signing as it was.
 */
const throughSigner = async (signer: Signer): Promise<CryptoKey> => {
  const subtle = new Proxy(crypto.subtle, {
    get: (target, member) => {
      if (member === 'sign')
        return async (_algorithm: unknown, _key: unknown, data: ArrayBuffer): Promise<ArrayBuffer> =>
          new Uint8Array(await signer.sign(new Uint8Array(data))).buffer;
      const value: unknown = Reflect.get(target, member);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  Application.setEngine('signer', {
    subtle,
    getRandomValues: crypto.getRandomValues.bind(crypto),
    randomUUID: () => crypto.randomUUID(),
  });
  return (await crypto.subtle.generateKey({ ...rsa, ...size }, false, ['sign', 'verify'])).privateKey;
};

const base64 = (der: Uint8Array): string => Buffer.from(der).toString('base64');

/**
 * A result as XML under an enveloped XAdES-BES signature of an RSA key, for agencies whose systems read nothing else.
 * The signed PDF stays the original.
 */
export const signResultXml = async (result: ResultDocument, signer: Signer, at: Date): Promise<string> => {
  if (signer.keyType !== 'RSA') throw new Error('XML is signed with an RSA key');
  const key = await throughSigner(signer);
  const text = new XMLSerializer().serializeToString(resultXml(result));
  const document = Parse(text);
  const signed = new SignedXml(document);
  await signed.Sign(rsa, key, document, {
    references: [{ hash: 'SHA-256', transforms: ['enveloped', 'exc-c14n'] }],
    x509: [signer.certificate, ...signer.chain].map(base64),
    signingCertificateV2: base64(signer.certificate),
    signingTime: { value: at },
    productionPlace: { country: 'VN' },
  });
  return signed.toString();
};
