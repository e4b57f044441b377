/**
 * What a screen reader says, in reading order, from the accessibility tree that Chromium makes of a story. A change of
 * these lines is a change of what people hear: read them aloud before you take them over.
 */
import { describe, it } from 'node:test';

import { expectSpoken } from './support/expect-spoken.js';

describe('what a screen reader says of', () => {
  it('people with changes that are not saved', async () => {
    await expectSpoken(
      'subscription-manager--unsaved',
      `
      region “Users”
        heading “Users” level 2
        Select the DevPortal subscription for the users and developers who will use the DevPortal, and save the update. It takes effect at their next sign-in.
        2 people asked for access
        button “Show requests”
        searchbox “Search by name or email”
        group “Show”
          button “All” pressed
          button “Have DevPortal”
          button “Asked for access 2”
        table “Users”
          row
            columnheader “Select everyone on this page”
              checkbox “Select everyone on this page” not checked
            columnheader “Name”
            columnheader “Other subscriptions”
            columnheader “Subscription”
          row
            cell: checkbox “Select Amara Adeyemi” not checked
            rowheader
              Amara Adeyemi
              colleague.00001@harbor.example
            cell: Sales
            cell: combobox “Subscription of Amara Adeyemi” = DevPortal collapsed
          row
            cell: checkbox “Select Amara Dubois” not checked
            rowheader
              Amara Dubois
              colleague.00011@harbor.example
            cell: Sales
            cell: combobox “Subscription of Amara Dubois” = None collapsed
          row
            cell: checkbox “Select Ben Brandt” not checked
            rowheader
              Ben Brandt
              colleague.00002@harbor.example
            cell: Sales
            cell
              combobox “Subscription of Ben Brandt” = DevPortal collapsed (Was None, not saved yet)
              Was None, not saved yet
              button “Undo the change of Ben Brandt”
          row
            cell: checkbox “Select Ben Eriksen” not checked
            rowheader
              Ben Eriksen
              colleague.00012@harbor.example
            cell: –
            cell: combobox “Subscription of Ben Eriksen” = None collapsed
          row
            cell: checkbox “Select Chloé Costa” not checked
            rowheader
              Chloé Costa
              colleague.00003@harbor.example
            cell: –
            cell
              combobox “Subscription of Chloé Costa” = None collapsed
              Asked for access on May 2, 2025
              button “Grant DevPortal to Chloé Costa”
              button “Decline the request of Chloé Costa”
          row
            cell: checkbox “Select Daniel Ortiz” not checked
            rowheader
              Daniel Ortiz
              daniel.ortiz@harbor.example
            cell: –
            cell
              combobox “Subscription of Daniel Ortiz” = None collapsed (Was DevPortal, not saved yet)
              Was DevPortal, not saved yet
              button “Undo the change of Daniel Ortiz”
          row
            cell: checkbox “Select Dmitri Dubois” not checked
            rowheader
              Dmitri Dubois
              colleague.00004@harbor.example
            cell: Sales
            cell: combobox “Subscription of Dmitri Dubois” = DevPortal collapsed
          row
            cell: checkbox “Select Elif Eriksen” not checked
            rowheader
              Elif Eriksen
              colleague.00005@harbor.example
            cell: Sales
            cell
              combobox “Subscription of Elif Eriksen” = DevPortal collapsed (Was None, not saved yet)
              Was None, not saved yet
              button “Undo the change of Elif Eriksen”
          row
            cell: checkbox “Select Farid Fischer” not checked
            rowheader
              Farid Fischer
              colleague.00006@harbor.example
            cell: –
            cell: combobox “Subscription of Farid Fischer” = None collapsed
          row
            cell: checkbox “Select Grace García” not checked
            rowheader
              Grace García
              colleague.00007@harbor.example
            cell: Sales
            cell: combobox “Subscription of Grace García” = DevPortal collapsed
          row
            cell: checkbox “Select Hiro Adeyemi” not checked
            rowheader
              Hiro Adeyemi
              colleague.00008@harbor.example
            cell: Sales
            cell
              combobox “Subscription of Hiro Adeyemi” = None collapsed
              Asked for access on May 7, 2025
              button “Grant DevPortal to Hiro Adeyemi”
              button “Decline the request of Hiro Adeyemi”
          row
            cell: checkbox “Select Isla Brandt” not checked
            rowheader
              Isla Brandt
              colleague.00009@harbor.example
            cell: –
            cell: combobox “Subscription of Isla Brandt” = None collapsed
          row
            cell: checkbox “Select João Costa” not checked
            rowheader
              João Costa
              colleague.00010@harbor.example
            cell: Sales
            cell: combobox “Subscription of João Costa” = DevPortal collapsed
          row
            cell: checkbox “Select Nora Lindqvist” not checked
            rowheader
              Nora Lindqvist
              nora.lindqvist@harbor.example
            cell: –
            cell: combobox “Subscription of Nora Lindqvist” = None collapsed
          row
            cell: checkbox “Select Olivia Chen” not checked
            rowheader
              Olivia Chen You Admin
              olivia.chen@harbor.example
            cell: –
            cell: combobox “Subscription of Olivia Chen” = DevPortal collapsed
        navigation “Pages”
          status: 1–15 of 15
        region “Not saved yet”
          status
            3 changes
            Not saved yet
          button “Discard”
          button “Save”
      `,
    );
  });

  it('a policy with a mistake', async () => {
    await expectSpoken(
      'secret-policy--bad-days',
      `
      region “Client secrets”
        heading “Client secrets” level 3
        How long new client secrets of your organization’s apps may last. Secrets that exist keep the end they have.
        Longest lifetime
        combobox “Longest lifetime” = Another number of days… collapsed
        Days
        textbox “Days” = 5000 invalid (Give a whole number of days from 1 to 3650.)
        button “Save policy”
        alert: Give a whole number of days from 1 to 3650.
      `,
    );
  });
});
