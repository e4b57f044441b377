/**
 * What a screen reader says, in reading order, from the accessibility tree that Chromium makes of a story. A change of
 * these lines is a change of what people hear: read them aloud before you take them over.
 */
import { describe, it } from 'node:test';

import { expectSpoken } from './support/expect-spoken.js';

describe('what a screen reader says of', () => {
  it('the queue of reviews', async () => {
    await expectSpoken(
      'review-queue--waiting',
      `
      heading “Review Queue” level 2
      Partner apps that wait for a decision. The longest wait comes first.
      searchbox “Search apps and organizations”
      State
      combobox “State” = Waiting collapsed
      Kind
      combobox “Kind” = All kinds collapsed
      Assigned to
      combobox “Assigned to” = Everyone collapsed
      status: 2 reviews
      table “Review Queue”
        row
          columnheader “Application”
          columnheader “Organization”
          columnheader “Kind”
          columnheader “Risk Marks”
          columnheader “Submitted”
          columnheader “Assigned to”
        row
          rowheader: button “Review Lantern Mobile”
          cell: Lantern Partners
          cell: New app
          cell: 3 marks
          cell: 9 days ago
          cell: Nobody
        row
          rowheader: button “Review Lantern Sync”
          cell: Lantern Partners
          cell: Change
          cell: 4 marks
          cell: 3 days ago
          cell: Nobody
      `,
    );
  });

  it('one review', async () => {
    await expectSpoken(
      'review-queue--change-opened',
      `
      button “Review Queue”
      heading “Lantern Sync” level 2
      Lantern Partners · Change
      Waiting
      term: Submitted
      definition: 3 days ago
      term: Submitted by
      definition: Priya Nair
      term: Client ID
      definition: 0oalanternsyncxx0ld7
      Assigned to nobody
      button “Assign to me” (Assigned to nobody)
      region “Requested changes”
        heading “Requested changes” level 3
        table “Works now, Requested”
          row
            columnheader “Field”
            columnheader “Works now”
            columnheader “Requested”
          row
            rowheader: Sign-in redirect URIs
            cell
              list
                listitem
                  https://sync.lantern.example/oauth/callback
                  Unchanged
            cell
              list
                listitem
                  https://sync.lantern.example/oauth/callback
                  Unchanged
                listitem
                  insertion
                    https://sync.lanterm.example/oauth/callback
                  Added
                  New host No reviewer has approved this host for the organization before. Make sure that it is theirs: who holds it receives the sign-ins.
                  Look-alike The host can be mistaken for ZoomInfo’s or for one that the organization uses. Compare it letter by letter.
                listitem
                  insertion
                    http://localhost:3000/callback
                  Added
                  Local machine Sign-ins go to a program on the user’s own machine, and any program there can listen. Right for a desktop tool, out of place in a web app.
              button “Add note on Sign-in redirect URIs”
          row
            rowheader: Scopes
            cell
              list
                listitem
                  Search API
                  Unchanged
            cell
              list
                listitem
                  Search API
                  Unchanged
                listitem
                  insertion
                    Enrich API
                  Added
                  New access The app can’t do this today. Check that its purpose calls for it.
              button “Add note on Scopes”
        disclosure “Whole app as it would be” collapsed
      region “Conversation”
        heading “Conversation” level 3
        list
          listitem: Priya Nair submitted the app for review May 18, 2025, 10:59 AM EDT
      form “Decision”
        heading “Decision” level 3
        radiogroup “Decision” required
          radio “Approve” not checked (What is requested starts to work at once.)
          Approve
          What is requested starts to work at once.
          radio “Request changes” not checked (The owner edits the app and submits it again.)
          Request changes
          The owner edits the app and submits it again.
          radio “Do not approve” not checked (The request is turned down, with your reason.)
          Do not approve
          The request is turned down, with your reason.
        Message (optional)
        The app’s owner reads this.
        textbox “Message (optional)” (0 of 2000 characters)
        0 of 2000 characters
        button “Continue”
      `,
    );
  });

  it('the menu of products', async () => {
    await expectSpoken(
      'waffle-menu--open',
      `
      button “Products” expanded
      menu “Products”
        menuitem “Sales”
        menuitem “Marketing”
        menuitem “Talent”
        menuitem “DevPortal” current page
      `,
    );
  });

  it('the whole portal', async () => {
    await expectSpoken(
      'devportal--reviewer',
      `
      DevPortal
      navigation “DevPortal”
        button “API Apps” current page
        button “Reviews”
      button “Products” collapsed
      group “API Apps”
        region “API Apps”
          heading “API Apps” level 2
          Maximize your ZoomInfo experience by using our APIs to extend your existing tech stack. Manage your applications here.
          button “Create App”
          heading “No apps yet” level 3
          Register an app to get a client ID and client secret for ZoomInfo’s APIs.
      `,
    );
  });
});
