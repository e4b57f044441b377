/**
 * What a screen reader says, in reading order, from the accessibility tree that Chromium makes of a story. A change of
 * these lines is a change of what people hear: read them aloud before you take them over.
 */
import { describe, it } from 'node:test';

import { expectSpoken } from './support/expect-spoken.js';

describe('what a screen reader says of', () => {
  it('the list of apps', async () => {
    await expectSpoken(
      'app-list--loaded',
      `
      region “API Apps”
        heading “API Apps” level 2
        Maximize your ZoomInfo experience by using our APIs to extend your existing tech stack. Manage your applications here.
        button “Create App”
        searchbox “Search by name or client ID”
        button “View” collapsed
        status: 4 apps
        table “API Apps”
          row
            columnheader “Select all”
              checkbox “Select all” not checked
            columnheader “Application Name”
              button “Application Name”
            columnheader “Client ID”
              button “Client ID”
            columnheader “Last Updated” descending
              button “Last Updated”
            columnheader “Status”
              button “Status”
            columnheader “Active”
              button “Active”
            columnheader “Actions”
          row
            cell: checkbox “Select My New App” not checked
            rowheader: button “My New App”
            cell: 0oamju0l4fwq09yljd7
            cell: May 20, 2025, 10:09 AM EDT
            cell: Approved
            cell: switch “My New App is active” on
            cell: button “Actions for My New App” collapsed
          row
            cell: checkbox “Select Another App” not checked
            rowheader: button “Another App”
            cell: 0oamju4ff3de7rqdxld7
            cell: May 20, 2025, 10:08 AM EDT
            cell: Approved
            cell: switch “Another App is active” on
            cell: button “Actions for Another App” collapsed
          row
            cell: checkbox “Select Technographic Enrich” not checked
            rowheader: button “Technographic Enrich”
            cell: 0oame6vb2lrlr5h0ld7
            cell: May 15, 2025, 11:06 AM EDT
            cell: Approved
            cell: switch “Technographic Enrich is active” on
            cell: button “Actions for Technographic Enrich” collapsed
          row
            cell: checkbox “Select App Create” not checked
            rowheader: button “App Create”
            cell: 0oalxvb96ltvtq69nhld7
            cell: Apr 29, 2025, 11:24 AM EDT
            cell: Under Review
            cell
              switch “App Create is active” off unavailable (The app can be switched on after its review.)
              The app can be switched on after its review.
            cell: button “Actions for App Create” collapsed
      `,
    );
  });

  it('a list without apps', async () => {
    await expectSpoken(
      'app-list--empty',
      `
      region “API Apps”
        heading “API Apps” level 2
        Maximize your ZoomInfo experience by using our APIs to extend your existing tech stack. Manage your applications here.
        button “Create App”
        heading “No apps yet” level 3
        Register an app to get a client ID and client secret for ZoomInfo’s APIs.
      `,
    );
  });

  it('the list with an open menu', async () => {
    await expectSpoken(
      'app-list--actions',
      `
      region “API Apps”
        heading “API Apps” level 2
        Maximize your ZoomInfo experience by using our APIs to extend your existing tech stack. Manage your applications here.
        button “Create App”
        searchbox “Search by name or client ID”
        button “View” collapsed
        status: 4 apps
        table “API Apps”
          row
            columnheader “Select all”
              checkbox “Select all” not checked
            columnheader “Application Name”
              button “Application Name”
            columnheader “Client ID”
              button “Client ID”
            columnheader “Last Updated” descending
              button “Last Updated”
            columnheader “Status”
              button “Status”
            columnheader “Active”
              button “Active”
            columnheader “Actions”
          row
            cell: checkbox “Select My New App” not checked
            rowheader: button “My New App”
            cell: 0oamju0l4fwq09yljd7
            cell: May 20, 2025, 10:09 AM EDT
            cell: Approved
            cell: switch “My New App is active” on
            cell: button “Actions for My New App” collapsed
          row
            cell: checkbox “Select Another App” not checked
            rowheader: button “Another App”
            cell: 0oamju4ff3de7rqdxld7
            cell: May 20, 2025, 10:08 AM EDT
            cell: Approved
            cell: switch “Another App is active” on
            cell: button “Actions for Another App” collapsed
          row
            cell: checkbox “Select Technographic Enrich” not checked
            rowheader: button “Technographic Enrich”
            cell: 0oame6vb2lrlr5h0ld7
            cell: May 15, 2025, 11:06 AM EDT
            cell: Approved
            cell: switch “Technographic Enrich is active” on
            cell: button “Actions for Technographic Enrich” collapsed
          row
            cell: checkbox “Select App Create” not checked
            rowheader: button “App Create”
            cell: 0oalxvb96ltvtq69nhld7
            cell: Apr 29, 2025, 11:24 AM EDT
            cell: Under Review
            cell
              switch “App Create is active” off unavailable (The app can be switched on after its review.)
              The app can be switched on after its review.
            cell: button “Actions for App Create” expanded
        menu “Actions for App Create”
          menuitem “Open”
          menuitem “Edit”
          menuitem “Rotate secret”
          menuitem “Duplicate”
          menuitem “Copy client ID”
          menuitem “Withdraw from review”
          menuitem “Delete…”
      `,
    );
  });
});
