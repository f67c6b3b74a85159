package org.wirecopy.ingest.format.page;

import java.util.regex.Pattern;

/** Words by which news sites lead from an article to something else, in the languages of news. */
final class Invitations {
  /** Longer blocks may begin like an invitation and tell news all the same. In characters. */
  private static final int LONGEST = 200;

  private static final int MAX_HEADING_LENGTH = 60;

  /** How lines begin that lead elsewhere. */
  private static final Pattern INVITATION =
      Pattern.compile(
          "(?iU)^(read (more|also|next)|see (also|more)\\b|don.t miss|also read|related:|related("
              + " articles| stories| topics)?\\b.{0,20}$|image \\d+ of \\d+|more (on|from) |you"
              + " (may|might) also|recommended|advertisement|sponsored|sign up |subscribe |follow"
              + " us|share this|click here|photo:|image:|watch:|watch \\||listen \\||read"
              + " \\||video:|tags?:|filed under|topics:|copyright |©|\\(c\\) |lesen sie"
              + " (auch|mehr)|auch interessant|mehr (zum thema|dazu)|lire aussi|à lire aussi|voir"
              + " aussi|lea también|lee también|leer más|te puede interesar|leia (também|mais)|veja"
              + " também|leggi anche|lees ook|läs (också|mer|även)|les også|læs også|lue"
              + " myös|czytaj (też|także|również|więcej)|zobacz (też|także|również)|přečtěte"
              + " si|čtěte|olvass|citește și|citeşte şi|pročitaj|прочитайте|читайте"
              + " (также|ещё|еще|также|також)|διαβάστε|ayrıca oku|اقرأ أيضا|إقرأ أيضا|اقرأ"
              + " المزيد|קראו (גם|עוד)|यह भी पढ़|ये भी पढ़|อ่าน(เพิ่ม|ข่าว)|baca juga|xem thêm|đọc"
              + " thêm|関連記事|あわせて読|相关阅读|延伸閱讀|延伸阅读|관련기사|advert$).*");

  /** What alone stands over the lists that follow an article. */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?iU)(about the (author|writer)s?|more (on this( story)?|stories|news|from .*|like"
              + " this)|related("
              + " (articles?|stories|news|posts?|content|topics|coverage))?|(most|more)"
              + " (read|popular|viewed|shared)|read (more|next)|recommended.*|(leave a|post a)?"
              + " ?(comments?|reply)|topics|tags|newsletters?|share this.*|you (may|might) (also"
              + " )?(like|be interested).*|what to read next|trending.*|mehr (zum"
              + " thema|zu|von|aus|artikel).*|auch interessant|das könnte sie.*|kommentare|(à"
              + " )?lire aussi|sur le même (sujet|thème)|à découvrir|commentaires|lea"
              + " (también|más)|te puede interesar|más (noticias|información)|noticias"
              + " relacionadas|comentarios|leia (mais|também)|veja também|notícias"
              + " relacionadas|leggi anche|potrebbe interessarti|lees (ook|meer)|läs"
              + " (mer|också|även)|les også|læs (også|mere)|lue (myös|lisää)|czytaj"
              + " (też|także|również|więcej)|zobacz (też|także|również)|komentarze|čtěte"
              + " (také|dále)|související.*|kapcsolódó.*|citește și|citeşte şi|читайте"
              + " (также|также:|також)|по теме|материалы по теме|комментарии|διαβάστε"
              + " (επίσης|ακόμη)|ilgili haberler|yorumlar|اقرأ أيضا|مواضيع ذات صلة|التعليقات|קראו"
              + " (גם|עוד)|तो यह भी पढ़ें|यह भी पढ़ें|ข่าวที่เกี่ยวข้อง|baca juga|berita"
              + " terkait|xem thêm|tin liên quan|関連記事|あわせて読みたい|相关(阅读|新闻|文章)|相關(新聞|文章)|延伸閱讀|延伸阅读|관련"
              + " ?기사)[:：]?");

  /** How sites speak to the reader at the end. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?iU).*(newsletters?\\b|follow (us|him|her|them|@)|like us on|find us on|join (us|our)"
              + "|download (the|our) app|sign up|subscribe|get in touch|send us|contact us"
              + "|tell us (what|your)|let us know|in the comments|support (our|us)\\b|donat(e|ion)"
              + "|abonnieren|abonnez-vous|suscríbete|síguenos|inscrivez-vous|folgen sie|spende"
              + "|fehler gefunden|подпис(ывайтесь|аться)|підписуйтесь|iscriviti|seguici|assine).*");

  private static final int MAX_CALL_LENGTH = 250;

  private static final Pattern PORTRAIT =
      Pattern.compile(
          "(?iU).{2,60}?\\b(is|are|was|has|ist|sind|est|es|é|è|covers|reports|writes|joined)\\b.*");

  private Invitations() {}

  static boolean isInvitation(String text) {
    return text.length() < LONGEST && INVITATION.matcher(text).matches();
  }

  static boolean isHeading(String text) {
    return text.length() <= MAX_HEADING_LENGTH && HEADING.matcher(text).matches();
  }

  static boolean isCall(String text) {
    return text.length() <= MAX_CALL_LENGTH && CALL.matcher(text).matches();
  }

  static boolean isPortrait(String text) {
    return PORTRAIT.matcher(text).matches();
  }
}
