/** Every environment variable that the server reads, by subject, as the operators' guide says it: `npm run docs`. */
export const variableGroups = {
  'What listens': {
    DEVPORTAL_HOST:
      'The address that every server listens on; `127.0.0.1` unless set; another one needs `DEVPORTAL_ISSUER`',
    DEVPORTAL_API_PORT: 'Port of the API; 4401 unless set',
    DEVPORTAL_PUBLIC_URL:
      'Where the API is reached from outside, as where a proxy stands in front of it; its own address unless set',
    DEVPORTAL_TRUSTED_PROXIES:
      'Addresses and networks of proxies, separated by commas, whose `X-Forwarded-For` says where a request comes from; none unless set',
    DEVPORTAL_ORIGINS: 'Origins whose pages may call the API from a browser, separated by commas',
  },
  'The database': {
    DATABASE_URL: 'Any PostgreSQL from version 13 on; an embedded one unless set',
    DATABASE_URL_FILE: 'A file to read it from, for what the environment should not have in it',
    DEVPORTAL_DATABASE_CONNECTIONS: 'How many connections to it a process keeps at most; 10 unless set, from 2 to 100',
  },
  'Who may call': {
    DEVPORTAL_ISSUER:
      'Where people sign in, such as `https://acme.okta.com/oauth2/default`; then the API starts alone, without the local issuer (the default), host portal and example client',
    DEVPORTAL_CLIENT_IDS: 'The client IDs of the host portals there, separated by commas, whose tokens may manage apps',
    DEVPORTAL_PERSON_CLAIMS:
      'The claims of their access tokens that say who people are, such as `tenant=org_id,tenant-name=org_name,packages=org_packages,name=name,email=email,roles=groups,subscriptions=products`; `tenant` at least. Then people and organizations are made and kept as the tokens say; unless set, those count that the database has',
    DEVPORTAL_DPOP:
      '`required` turns away access tokens that are not bound to a key (RFC 9449), among them those that the SDK’s own client sends; bound and unbound ones are `accepted` unless set',
    DEVPORTAL_CLOCK_SKEW:
      'How many seconds the clocks of the issuer and of callers may be off; 30 unless set, from 0 to 300',
    DEVPORTAL_REVIEW_OWN_TENANT: '`on` lets reviewers decide on the apps of their own organization',
  },
  'Okta as the registry of apps': {
    DEVPORTAL_OKTA_ORG:
      'The origin of an Okta org, such as `https://acme.okta.com`: apps, their secrets and scopes are kept there; in our own tables, for the local issuer, unless set. It needs `DATABASE_URL`',
    DEVPORTAL_OKTA_CLIENT_ID:
      'The client ID of the service app in that org that may manage apps (`okta.apps.manage`, `okta.authorizationServers.manage`)',
    DEVPORTAL_OKTA_KEY:
      'Its private key as a JWK (RSA from 2048 bits on, or EC on P-256), with the `kid` of the public key in Okta',
    DEVPORTAL_OKTA_KEY_FILE: 'A file to read it from',
    DEVPORTAL_OKTA_DPOP: '`on` where the org demands proof of possession of it',
    DEVPORTAL_OKTA_AUTH_SERVER:
      'The id of the custom authorization server that issues the apps’ tokens; `default` unless set',
  },
  'Client secrets': {
    DEVPORTAL_SECRET_REVEAL:
      '`never` (the default; a start erases what was kept before), or `fresh-sign-in`: who signed in within five minutes may see a secret again that was made under this setting, which the app’s history records',
    DEVPORTAL_SECRET_KEYS:
      'The keys that plaintexts are kept under (AES-256-GCM), as `id:key`, separated by commas; a key is 32 random bytes in base64 (`openssl rand -base64 32`). The first one seals; a start seals anew what the others open, which can go after that',
    DEVPORTAL_SECRET_KEYS_FILE: 'A file to read them from',
    DEVPORTAL_REVEAL_ACR:
      'The class that this sign-in has to be of: `urn:okta:loa:1fa:any`, `urn:okta:loa:2fa:any` or `phr`; any unless set',
  },
  Limits: {
    DEVPORTAL_REQUEST_SECONDS: 'How many seconds a request to the API may take; 30 unless set, from 1 to 600',
    DEVPORTAL_USER_RATE: 'How many requests a person may make in a minute; 600 unless set, or `off`',
    DEVPORTAL_TENANT_RATE: 'How many requests an organization may make in a minute; 6000 unless set, or `off`',
    DEVPORTAL_ADDRESS_RATE:
      'How many requests may come from one address in a minute without a good token; 600 unless set, or `off`; each process counts for itself',
  },
  'Running it': {
    DEVPORTAL_DRAIN_SECONDS:
      'How many seconds a stopping server takes requests while `/readyz` already says that it stops; 0 unless set',
    DEVPORTAL_METRICS_PORT: 'Port of `/metrics` in Prometheus’ format; none unless set, and 0 takes any that is free',
    OTEL_EXPORTER_OTLP_ENDPOINT:
      'Collector that traces are sent to (OTLP over HTTP), such as `http://127.0.0.1:4318`; no traces unless set',
    DEVPORTAL_LOG:
      '`json` for a log of JSON lines, or `text` for one to read; `text` on a terminal and `json` elsewhere unless set',
  },
  'Development alone: the embedded database, the local issuer, the host portal, the example client': {
    DEVPORTAL_DATA: 'Where the embedded database keeps its files; `.data/` unless set',
    DEVPORTAL_SEED:
      '`off` leaves the example organizations and people out of an empty database, as does `DEVPORTAL_ISSUER` unless this is `on`',
    DEVPORTAL_TOKEN_SECONDS: 'How many seconds the issuer’s tokens count; 3600 unless set, at most a day',
    DEVPORTAL_PORTAL_PORT: 'Port of the host portal; 4400 unless set, and 0 takes any that is free',
    DEVPORTAL_ISSUER_PORT: 'Port of the local issuer; 4402 unless set',
    DEVPORTAL_CLIENT_PORT: 'Port of the example client; 4403 unless set',
  },
} as const;

type Groups = typeof variableGroups;

export type VariableName = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups];

export const variableNames = Object.values(variableGroups).flatMap((group) => Object.keys(group)) as VariableName[];

/** As much of `process.env` as there are words for, so that none is read that the table does not have. */
export type Environment = Readonly<Partial<Record<VariableName, string | undefined>>>;
