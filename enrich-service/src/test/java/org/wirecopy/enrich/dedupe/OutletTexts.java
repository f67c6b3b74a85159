package org.wirecopy.enrich.dedupe;

import java.util.List;

/** What outlets put around their stories. */
final class OutletTexts {
  /**
   * An outlet.
   *
   * @param host of its URIs
   * @param head before each story, with a line feed behind it; empty where there is none
   * @param tail behind it, likewise
   * @param minWords of its stories
   * @param maxWords of its stories
   */
  record Outlet(String host, String head, String tail, int minWords, int maxWords) {
    String around(String story) {
      String text = head.isEmpty() ? story : head + "\n" + story;
      return tail.isEmpty() ? text : text + "\n" + tail;
    }
  }

  /** The bounds of the rules were chosen on these. */
  static final List<Outlet> SEEN =
      List.of(
          new Outlet(
              "paywall1",
              "",
              "This article is for subscribers only. Subscribe now and read all articles, the daily"
                  + " newspaper as an e-paper and our weekend magazine. Already a subscriber? Log"
                  + " in here. You can cancel at any time, and the first month costs you nothing.",
              35,
              70),
          new Outlet(
              "paywall-lines",
              "",
              """
              To continue reading, please log in or create an account.
              Get unlimited access to all of our stories for 1 euro a month.
              Support independent journalism in your region.
              Already have an account? Sign in.\
              """,
              30,
              60),
          new Outlet(
              "footer",
              "",
              "Copyright 2026 The Harbour Courier. All rights reserved. This material may not be"
                  + " published, broadcast, rewritten or redistributed without permission.\n"
                  + "Follow us on our social channels for the latest news, and download our app for"
                  + " iPhone and Android to get breaking stories as they happen.",
              80,
              200),
          new Outlet(
              "head+foot",
              "Share this story on Facebook, X, WhatsApp or by e-mail, or save it in your reading"
                  + " list for later.\n"
                  + "Reading time: 3 minutes. Listen to this article in our app.",
              "The Valley Star is an independent newspaper owned by its readers. If you have a"
                  + " story for us, write to the newsdesk, or call our reporters at any hour of the"
                  + " day.",
              60,
              150),
          new Outlet(
              "disclaimer",
              "",
              "This report was written by the financial desk from company statements. It does not"
                  + " constitute investment advice, a recommendation, or an offer to buy or sell"
                  + " any security. Past performance is no guarantee of future results. The"
                  + " publisher accepts no liability for losses that arise from the use of this"
                  + " information, and readers should consult an adviser before they make any"
                  + " decision. The authors may hold positions in the securities that are"
                  + " mentioned.",
              60,
              160));

  /** And not on these. */
  static final List<Outlet> UNSEEN =
      List.of(
          new Outlet(
              "u-paywall",
              "",
              "You have reached your limit of free articles for this month. Become a member today"
                  + " for full digital access, including archives, puzzles and newsletters written"
                  + " by our editors. Members also receive invitations to our events. Choose the"
                  + " plan that suits you best and continue where you left off.",
              30,
              60),
          new Outlet(
              "u-german",
              "",
              "Dieser Artikel ist nur für Abonnenten verfügbar. Testen Sie jetzt unser digitales"
                  + " Angebot vier Wochen lang kostenlos und lesen Sie alle Texte aus der Region"
                  + " ohne Werbung. Sie haben schon ein Konto? Dann melden Sie sich hier bitte mit"
                  + " Ihrer E-Mail-Adresse an.",
              30,
              70),
          new Outlet(
              "u-agency",
              "",
              "About the agency: founded in 1921, the Northern Press Service delivers text,"
                  + " pictures and video to four hundred newspapers and broadcasters in thirty"
                  + " countries. Its reporters work in sixty bureaus around the globe. Clients may"
                  + " edit the text for length but not for sense. For questions about this story"
                  + " call the desk in Oslo.",
              90,
              220),
          new Outlet(
              "u-head",
              "Welcome to the Morning Ledger, the newsletter that gets you ready for the day. If"
                  + " somebody forwarded this to you, sign up with one click below, and tell your"
                  + " friends.",
              "",
              60,
              140),
          new Outlet(
              "u-middle",
              "We use cookies to make this site better and to measure what you read. Accept all,"
                  + " reject all, or choose what you allow in the settings; you can change your"
                  + " mind at any time.",
              "Comments are closed on this article. Read our rules for discussions before you write"
                  + " to us, since letters that insult others are not published. Newer articles"
                  + " stand above and older ones below this one.",
              50,
              120));

  private OutletTexts() {}
}
