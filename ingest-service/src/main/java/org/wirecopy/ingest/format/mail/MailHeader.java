package org.wirecopy.ingest.format.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.MimeUtil;
import org.wirecopy.ingest.format.time.WrittenTime;

/** What a message says about itself; encoded words are decoded. */
public final class MailHeader {
  private static final Pattern ID = Pattern.compile("<\\s*([^<>\\s]+@[^<>\\s]+)\\s*>");
  private static final Pattern LIST = Pattern.compile("(?s)^\"?(.*?)\"?\\s*<([^<>]+)>.*");

  private final Map<String, String> fields = new HashMap<>();

  /** Takes in the fields of a message's own header; of equal names the first counts. */
  public MailHeader(List<Field> own) {
    own.forEach(field -> fields.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), body(field)));
  }

  private static String body(Field field) {
    if (field.getRaw() == null) {
      return field.getBody() == null ? "" : field.getBody();
    }
    byte[] raw = field.getRaw().toByteArray();
    String line;
    try {
      line = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      // Latin 1 is what mailers wrote into headers before there were encoded words.
      line = new String(raw, StandardCharsets.ISO_8859_1);
    }
    return MimeUtil.unfold(line.substring(line.indexOf(':') + 1)).strip();
  }

  /** Null where there is none. */
  public String subject() {
    return words(fields.get("subject"));
  }

  /** The first author's name, else address; null where there is none. */
  public String from() {
    String from = fields.get("from");
    if (from == null) {
      return null;
    }
    return LenientAddressParser.DEFAULT.parseAddressList(from).flatten().stream()
        .findFirst()
        .map(MailHeader::name)
        .orElse(null);
  }

  private static String name(Mailbox mailbox) {
    String name = words(mailbox.getName());
    return name == null ? words(mailbox.getAddress()) : name;
  }

  /** Null where there is none that can be read. */
  public WrittenTime date() {
    String date = fields.get("date");
    if (date == null) {
      return null;
    }
    return WrittenTime.read(date).or(() -> lenient(date)).orElse(null);
  }

  /** As mime4j reads dates that break the rules. */
  private static Optional<WrittenTime> lenient(String date) {
    return Optional.ofNullable(
            DateTimeFieldLenientImpl.PARSER
                .parse(new RawField("Date", date), DecodeMonitor.SILENT)
                .getDate())
        .map(java.util.Date::toInstant)
        .map(WrittenTime::certain);
  }

  /** The identifier as it stands there; null where there is none. */
  public String messageId() {
    return words(fields.get("message-id"));
  }

  /** The identifier as a <a href="https://www.rfc-editor.org/rfc/rfc2392">mid: URL</a>. */
  public Optional<String> messageUri() {
    Matcher id = ID.matcher(fields.getOrDefault("message-id", ""));
    if (!id.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI("mid", id.group(1), null).toASCIIString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The name, else the identifier, of the mailing list that sent it (RFC 2919); else null. */
  public String list() {
    String written = words(fields.get("list-id"));
    if (written == null) {
      return null;
    }
    Matcher list = LIST.matcher(written);
    return list.matches()
        ? words(list.group(1).isBlank() ? list.group(2) : list.group(1))
        : written;
  }

  /** The language, if it names one; else null. */
  public String language() {
    String language = words(fields.get("content-language"));
    return language == null || language.contains(",") ? null : language;
  }

  private static String words(String written) {
    if (written == null) {
      return null;
    }
    String decoded = DecoderUtil.decodeEncodedWords(written, DecodeMonitor.SILENT);
    String whole = decoded.indexOf('\uFFFD') >= 0 ? written : decoded;
    String words = whole.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    return words.isEmpty() ? null : words;
  }
}
