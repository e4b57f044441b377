/** The host portal's client, whose tokens the API takes. */
export const portalClient = 'devportal-portal';

/** As in production, but for the rates: one person does here what many would. */
export function apiSettings(issuer: string) {
  return {
    DEVPORTAL_ISSUER: issuer,
    DEVPORTAL_CLIENT_IDS: portalClient,
    DEVPORTAL_API_PORT: '0',
    DEVPORTAL_USER_RATE: 'off',
    DEVPORTAL_TENANT_RATE: 'off',
    DEVPORTAL_ADDRESS_RATE: 'off',
    DEVPORTAL_LOG: 'json',
  };
}
