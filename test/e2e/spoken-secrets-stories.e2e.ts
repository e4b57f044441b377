/**
 * What a screen reader says, in reading order, from the accessibility tree that Chromium makes of a story. A change of
 * these lines is a change of what people hear: read them aloud before you take them over.
 */
import { describe, it } from 'node:test';

import { expectSpoken } from './support/expect-spoken.js';

describe('what a screen reader says of', () => {
  it('the secrets of an app', async () => {
    await expectSpoken(
      'secret-manager--two-secrets',
      `
      region “Client ID”
        heading “Client ID” level 3
        Public identifier for the client
        textbox “Client ID” = 0oame6vb2lrlr5h0ld7 read-only
        button “Copy”
      region “Client Secrets”
        heading “Client Secrets” level 3
        An app can have two secrets. Deactivate and delete one to generate another.
        button “Generate New Secret” unavailable (An app can have two secrets. Deactivate and delete one to generate another.)
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
              Apr 22, 2025
              by Olivia Chen
            cell: Secret that ends with 9bTx
            cell: 5 days ago
            cell: Never
            cell: Inactive
            cell
              button “Activate: Secret that ends with 9bTx”
              button “Delete: Secret that ends with 9bTx”
          row
            cell
              May 15, 2025
              by Daniel Ortiz
            cell: Secret that ends with mR5a
            cell: yesterday
            cell: Never
            cell: Active
            cell
              button “Deactivate: Secret that ends with mR5a” unavailable (This is the only active secret. Generate another one first, so that the app keeps working.)
              This is the only active secret. Generate another one first, so that the app keeps working.
      region “Rotation”
        heading “Rotation” level 3
        Change the secret without an interruption. You can leave and go on later, here or in another tab.
        list
          listitem
            Generate a new secret (Done)
            It ends with mR5a and was generated on May 15, 2025.
          listitem: Put it to use (Done)
          listitem
            See that it works (Done)
            It was last used yesterday.
          listitem
            Deactivate the old one (Done)
            The one that ends with 9bTx is inactive.
          listitem
            Delete the old one (Next)
            Until the one that ends with 9bTx is deleted, you can activate it again.
            button “Activate it again”
            button “Delete the old secret”
      `,
    );
  });

  it('the dialog of a new secret', async () => {
    await expectSpoken(
      'secret-manager--new-secret',
      `
      dialog “Your new client secret” modal
        heading “Your new client secret” level 3
        Copy it now and keep it in a safe place. It is shown this once and can’t be seen again.
        textbox “Client secret” = zis_(secret) read-only
        button “Hide”
        button “Copy”
        button “Download .env”
        button “Download JSON”
        button “Check secret”
        checkbox “I have stored this secret in a safe place” not checked
        I have stored this secret in a safe place
        button “Done”
      `,
    );
  });

  it('a rotation that is under way', async () => {
    await expectSpoken(
      'secret-manager--rotation-proved',
      `
      region “Client ID”
        heading “Client ID” level 3
        Public identifier for the client
        textbox “Client ID” = 0oame6vb2lrlr5h0ld7 read-only
        button “Copy”
      region “Client Secrets”
        heading “Client Secrets” level 3
        An app can have two secrets. Deactivate and delete one to generate another.
        button “Generate New Secret” unavailable (An app can have two secrets. Deactivate and delete one to generate another.)
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
              Nov 22, 2024
              by Daniel Ortiz
            cell: Secret that ends with 9bTx
            cell: 2 hours ago
            cell: Never
            cell: Active
            cell: button “Deactivate: Secret that ends with 9bTx”
          row
            cell
              May 21, 2025
              by Daniel Ortiz
            cell: Secret that ends with mR5a
            cell: 2 minutes ago
            cell: Never
            cell: Active
            cell: button “Deactivate: Secret that ends with mR5a”
      region “Rotation”
        heading “Rotation” level 3
        Change the secret without an interruption. You can leave and go on later, here or in another tab.
        list
          listitem
            Generate a new secret (Done)
            It ends with mR5a and was generated on May 21, 2025.
          listitem: Put it to use (Done)
          listitem
            See that it works (Done)
            It was last used 2 minutes ago.
          listitem
            Deactivate the old one (Next)
            The one that ends with 9bTx: now, or at a time that suits you.
            button “Deactivate the old secret”
          listitem: Delete the old one
      `,
    );
  });

  it('the quickstart', async () => {
    await expectSpoken(
      'quickstart--curl',
      `
      region “Sign people in”
        heading “Sign people in” level 3
        A whole program with this app’s client ID and scopes: it signs you in and gets a token. Run it, then build on it.
        tablist “Language of the program”
          tab “curl” selected
          tab “Node.js”
          tab “Python”
        button “Copy”
        tabpanel “curl”
          region “Program in curl”
        heading “How to run it” level 4
        list
          listitem
            Save the program as
            quickstart.sh
            .
          listitem
            Put a client secret into the environment variable
            CLIENT_SECRET
            . The program has none in it, so that it can be shared. This asks for it, and leaves no trace in the shell’s history:
            read -rs CLIENT_SECRET && export CLIENT_SECRET
          listitem
            Run
            bash quickstart.sh
            , open the address that it prints, and sign in. Then paste the address that you land on, be there a page or not.
      region “Check a client secret”
        heading “Check a client secret” level 3
        Find out what the issuer makes of a secret that you hold. It is sent this once, and kept and shown nowhere.
        Client secret
        textbox “Client secret” (Find out what the issuer makes of a secret that you hold. It is sent this once, and kept and shown nowhere.)
        button “Check secret” unavailable (Paste a client secret first.)
      region “Redirect URI refused?”
        heading “Redirect URI refused?” level 3
        Paste the redirect URI, the address of the refused request, or the text of the error page. Nothing is sent anywhere.
        What was refused
        textbox “What was refused” (Paste the redirect URI, the address of the refused request, or the text of the error page. Nothing is sent anywhere.)
      `,
    );
  });
});
