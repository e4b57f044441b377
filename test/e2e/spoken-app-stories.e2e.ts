/**
 * What a screen reader says, in reading order, from the accessibility tree that Chromium makes of a story. A change of
 * these lines is a change of what people hear: read them aloud before you take them over.
 */
import { describe, it } from 'node:test';

import { expectSpoken } from './support/expect-spoken.js';

describe('what a screen reader says of', () => {
  it('the form of a new app with its problems', async () => {
    await expectSpoken(
      'create-app--with-problems',
      `
      form “Create App”
        heading “Create App” level 2
        App Integration Name
        textbox “App Integration Name” required invalid (Enter a name for the app.)
        Enter a name for the app.
        group “Logo (Optional)”
          Logo (Optional)
          Drag & Drop a file or
          button “Select a file” (PNG, JPG, JPEG or GIF formats 1MB max | minimum size 420px by 120px)
          Select a file
          PNG, JPG, JPEG or GIF formats 1MB max | minimum size 420px by 120px
        radiogroup “Application Type” (Select the intended usage for your application)
          Application Type
          Select the intended usage for your application
          radio “For internal use only” checked (Application will only be available for users within your tenant)
          For internal use only
          Application will only be available for users within your tenant
          radio “For partner and internal use” not checked (Application may be made available for third party users. This will initiate a review process.)
          For partner and internal use
          Application may be made available for third party users. This will initiate a review process.
        group “Sign-in redirect URIs” (ZoomInfo sends the authentication response and ID token for the user’s sign-in request to these URIs.)
          Sign-in redirect URIs
          ZoomInfo sends the authentication response and ID token for the user’s sign-in request to these URIs.
          textbox “Sign-in redirect URI 1” invalid (Enter at least one redirect URI.)
          button “Remove URI 1”
          Enter at least one redirect URI.
          button “Add URI”
        group “Scopes” (Select the scope area of the API you’d like to use with the app Select at least one scope.)
          Scopes
          Select the scope area of the API you’d like to use with the app
          list
            listitem
              checkbox “Marketing” not checked
              0 of 2 selected
              disclosure “Scopes in Marketing” collapsed
            listitem
              checkbox “ziapi” not checked
              0 of 3 selected
              disclosure “Scopes in ziapi” collapsed
          Select at least one scope.
        button “Cancel”
        button “Create”
      `,
    );
  });

  it('an app', async () => {
    await expectSpoken(
      'app-details--approved',
      `
      heading “Approved and on” level 2
      Approved
      switch “Active” on
      button “Actions” collapsed
      region “Client ID”
        heading “Client ID” level 3
        Public identifier for the client
        textbox “Client ID” = 0oaapprovedappxx0ld7 read-only
        button “Copy”
      region “Client Secrets”
        heading “Client Secrets” level 3
        Keep two while you rotate: put the new one to use, then deactivate the old one.
        Expires
        combobox “Expires” = Never collapsed
        button “Generate New Secret” (Keep two while you rotate: put the new one to use, then deactivate the old one.)
        table “Client Secrets”
          row
            columnheader “Created”
            columnheader “Secret”
            columnheader “Last used”
            columnheader “Expires”
            columnheader “Status”
            columnheader “Action”
          row
            cell
              May 20, 2025
              by Daniel Ortiz
            cell: Secret that ends with k7Qz
            cell: yesterday
            cell: Never
            cell: Active
            cell
              button “Deactivate: Secret that ends with k7Qz” unavailable (This is the only active secret. Generate another one first, so that the app keeps working.)
              This is the only active secret. Generate another one first, so that the app keeps working.
      disclosure “Quickstart A program to start from, and help when a sign-in is refused” collapsed
      region “Settings”
        heading “Settings” level 3
        button “Edit”
        term: App Integration Name
        definition: Approved and on
        term: Logo
        definition: image “Logo”
        term: Application Type
        definition: For internal use only
        term: Sign-in redirect URIs
        definition
          list
            listitem: https://crm.harbor.example/oauth/callback
            listitem: http://localhost:8123/callback
        term: Scopes
        definition
          list
            listitem: Search API
            listitem: Enrich API
        term: Created
        definition: May 20, 2025, 10:09 AM EDT
        term: Last Updated
        definition: May 20, 2025, 10:09 AM EDT
      region “History”
        heading “History” level 3
        button “Export as CSV”
        list
          listitem
            Daniel Ortiz
            created the app
            May 20, 2025, 10:09 AM EDT
      `,
    );
  });
});
