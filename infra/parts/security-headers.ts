import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** What lies outside the portal’s own origin. */
interface Beyond {
  /** Files go straight to the bucket that their signed address names. */
  readonly uploads: IBucket;
  /** Leaders sign with a device at their desk: what lies below its address is reached, and nothing beside it. */
  readonly signingDevice: string;
}

interface Kind {
  readonly comment: string;
  readonly scripts: "'self'" | "'self' 'wasm-unsafe-eval'";
  readonly reaches: 'beyond' | 'itself';
  /** Which of what a device has may be asked for. */
  readonly device: readonly string[];
  /** What else it says. */
  readonly more?: Readonly<Record<string, string>>;
}

/**
 * Some parts of the portal need more than the rest, and have it alone: where a result is checked the camera may be asked
 * for, and in the worker that reads codes out of pictures, whose own policy counts, WebAssembly may run. In return
 * neither reaches anything but the portal; nor do the service workers that keep pages, whose own policy counts as well.
 */
const kinds = {
  Headers: { comment: 'Strict headers for portal and API', scripts: "'self'", reaches: 'beyond', device: [] },
  CheckingHeaders: {
    comment: 'Where results are checked: the camera',
    scripts: "'self'",
    reaches: 'itself',
    device: ['camera'],
  },
  ReaderHeaders: {
    comment: 'The worker that reads codes: WebAssembly',
    scripts: "'self' 'wasm-unsafe-eval'",
    reaches: 'itself',
    device: [],
  },
  KeeperHeaders: {
    comment: 'The keepers of pages: asked for anew at each visit',
    scripts: "'self'",
    reaches: 'itself',
    device: [],
    // A browser that kept an old keeper would go on showing old pages.
    more: { 'cache-control': 'no-cache' },
  },
} as const satisfies Record<string, Kind>;

/** The pages load nothing that is not their own, run nothing that is not a file, and are shown in nobody's frame. */
const contentSecurityPolicy = ({ scripts, reaches }: Kind, { uploads, signingDevice }: Beyond): string =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${reaches === 'beyond' ? ` https://${uploads.bucketRegionalDomainName} ${signingDevice}/` : ''}`,
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "manifest-src 'self'",
    "worker-src 'self'",
  ].join('; ');

const devices = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics'];

const permissions = ({ device }: Kind): string =>
  devices.map((one) => `${one}=(${device.includes(one) ? 'self' : ''})`).join(', ');

const moreOf = ({ more = {} }: Kind): Readonly<Record<string, string>> => more;

export const securityHeaders = (
  scope: Construct,
  beyond: Beyond,
  kind: keyof typeof kinds = 'Headers',
): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, kind, {
    comment: kinds[kind].comment,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(kinds[kind], beyond), override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'permissions-policy', value: permissions(kinds[kind]), override: true },
        { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
        { header: 'cross-origin-resource-policy', value: 'same-origin', override: true },
        ...Object.entries(moreOf(kinds[kind])).map(([header, value]) => ({ header, value, override: true })),
      ],
    },
  });
