package org.wirecopy.ingest.format.page;

import java.util.regex.Pattern;

/** What a site says to its reader about the browser, cookies and content of others. */
final class Notices {
  /** Longer blocks may begin so and tell news all the same. In characters. */
  private static final int MAX_LENGTH = 400;

  private static final Pattern BROWSER =
      Pattern.compile(
          "(?iU)(you are using an? (very"
              + " )?(old|outdated|unsupported|obsolete)\\b.{0,30}\\bbrowser|(your|this) (web"
              + " ?)?browser (is|does|doesn|has|may not)\\b|(please )?(upgrade|update) your (web"
              + " ?)?browser|(please )?(enable|turn on|activate) javascript|javascript (is|must"
              + " be|seems)\\b|you need (to enable )?javascript|(to|for) .{2,80} enable"
              + " javascript|(ihr|dein) browser (ist|unterstützt|wird)|(sie verwenden|du"
              + " verwendest|sie nutzen|du nutzt) einen veralteten|bitte (aktivieren sie|aktiviere)"
              + " javascript|votre navigateur (est|ne|web)|vous utilisez un navigateur|veuillez"
              + " activer javascript|(tu|su|seu) navegador (no|não|está|es|é)\\b|il (tuo|suo)"
              + " browser (non|è)|(je|uw) browser (is|wordt|ondersteunt)).*");

  private static final Pattern COOKIES =
      Pattern.compile(
          "(?iU)((we|our (web ?)?site|this (web ?)?site|.{2,30}) uses? cookies"
              + "|by (continuing|using|browsing|clicking)\\b.{2,120}\\bcookies"
              + "|(wir|diese (web)?seite) (verwende[nt]|nutz(en|t)|benutz(en|t)) cookies"
              + "|(nous utilisons|ce site utilise) des cookies"
              + "|(usamos|utilizamos|este (sitio( web)?|site) (usa|utiliza)) cookies"
              + "|(utilizziamo|questo sito (usa|utilizza)) (i )?cookie"
              + "|(we|wij|deze (web)?site) (gebruiken|gebruikt|maakt gebruik van) cookies"
              + "|vi (använder|bruger|bruker) (cookies|informasjonskapsler)).*");

  /** Who only tells of cookies does not ask to agree to them. */
  private static final Pattern AGREE =
      Pattern.compile(
          "(?iU)\\b(you|your|accept|agree|policy|experience|consent|ihnen|ihr|zustimm|akzeptier"
              + "|einverstanden|vous|votre|acept|acuerd|aceit|accett|akkoord|godta|accepter)");

  private static final Pattern CONTENT_OF_OTHERS =
      Pattern.compile(
          "(?iU)(empfohlener (redaktioneller|externer) inhalt"
              + "|an dieser stelle (findest du|finden sie|befindet sich|wird) .*"
              + "|(ich bin|mit .{2,20} bin ich|sie sind) damit einverstanden, dass .*inhalt.*"
              + "|personenbezogene daten (können|werden) .*(übermittelt|übertragen).*"
              + "|(this|the) (content|article|post|video) (is hosted by|includes content|contains"
              + " content) .*|(ce contenu|cette vidéo) est (bloqué|hébergé).*"
              + "|(este contenido|este conteúdo) (está|es|é) .*)");

  private Notices() {}

  static boolean isNotice(String text) {
    return text.length() <= MAX_LENGTH
        && (BROWSER.matcher(text).matches()
            || (COOKIES.matcher(text).matches() && AGREE.matcher(text).find())
            || CONTENT_OF_OTHERS.matcher(text).matches());
  }
}
