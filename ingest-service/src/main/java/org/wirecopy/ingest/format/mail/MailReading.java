package org.wirecopy.ingest.format.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.EntryReader;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.archive.ArchiveMembers;
import org.wirecopy.ingest.format.archive.MemberStream;
import org.wirecopy.ingest.format.article.ArticleDraft;
import org.wirecopy.ingest.format.charset.DecodedText;
import org.wirecopy.ingest.format.charset.WebCharset;
import org.wirecopy.ingest.format.input.GuardedSource;
import org.wirecopy.ingest.format.input.TimeBound;

/** One reading of one message: its texts are gathered, what is attached is read at once. */
final class MailReading {
  /** Mails forwarded as parts of mails nest a handful of levels. */
  private static final int DEEPEST = 30;

  private static final int MAX_FIELD_LENGTH = 1 << 18;

  /** Parts that are no article by their nature. */
  private static final Pattern MEDIA = Pattern.compile("(image|audio|video|font)/.*");

  private static final Pattern NO_ARTICLE =
      Pattern.compile(
          "text/(calendar|(x-)?vcard|rfc822-headers|x-amp-html)"
              + "|message/(delivery-status|disposition-notification|external-body|feedback-report)"
              + "|application/(pgp-.*|(x-)?pkcs7-.*|ics|ms-tnef)");

  /** Signatures go by names where a program knew no type for them. */
  private static final Pattern SIGNATURE = Pattern.compile("(?i).*\\.(p7s|sig|asc)");

  private final Entry mail;
  private final Limits limits;
  private final TimeBound time;
  private final Consumer<ReadResult> results;
  private final ArchiveMembers attached;
  private final List<Field> fields = new ArrayList<>();
  private final Deque<Multipart> open = new ArrayDeque<>();
  private MailText text = MailText.NOTHING;
  private boolean encrypted;

  MailReading(
      Entry mail,
      EntryReader formats,
      Limits limits,
      TimeBound time,
      Consumer<ReadResult> results) {
    this.mail = mail;
    this.limits = limits;
    this.time = time;
    this.results = results;
    this.attached = new ArchiveMembers(mail, formats, limits.packed(), results);
  }

  /** A part that is made of parts. */
  private static final class Multipart {
    final boolean alternative;
    final String number;
    final List<MailText> parts = new ArrayList<>();
    int count;

    Multipart(boolean alternative, String number) {
      this.alternative = alternative;
      this.number = number;
    }

    MailText text() {
      return alternative ? MailText.ofAlternatives(parts) : MailText.ofSequence(parts);
    }
  }

  void read(InputStream in, GuardedSource source) throws IOException {
    MimeTokenStream tokens = tokens(limits);
    try {
      tokens.parse(MailBytes.message(in, limits.wholeBytes()));
      EntityState state = tokens.getState();
      while (state != EntityState.T_END_OF_STREAM) {
        take(state, tokens, source);
        state = tokens.next();
      }
    } catch (IOException | MimeException e) {
      throw source.broken("malformed-mail", "e-mail", e);
    }
    results.accept(result());
  }

  static MimeTokenStream tokens(Limits limits) {
    MimeConfig config =
        new MimeConfig.Builder()
            .setMaxLineLen(limits.lineBytes())
            .setMaxHeaderLen(MAX_FIELD_LENGTH)
            .build();
    MimeTokenStream tokens =
        new MimeTokenStream(config, DecodeMonitor.SILENT, new DefaultBodyDescriptorBuilder());
    // A message within the message is a message of its own.
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    return tokens;
  }

  private void take(EntityState state, MimeTokenStream tokens, GuardedSource source)
      throws IOException {
    switch (state) {
      case T_FIELD -> {
        if (open.isEmpty()) {
          fields.add(tokens.getField());
        }
      }
      case T_START_MULTIPART -> begin(tokens.getBodyDescriptor().getMimeType());
      case T_START_BODYPART -> open.element().count++;
      case T_END_MULTIPART -> add(open.pop().text());
      case T_BODY ->
          body(
              (MaximalBodyDescriptor) tokens.getBodyDescriptor(),
              new MemberStream(
                  tokens.getDecodedInputStream(),
                  e -> source.broken("malformed-mail", "e-mail", e)),
              source);
      default -> {
        // Preambles and epilogues are for programs that know no MIME.
      }
    }
  }

  private void begin(String mediaType) {
    if (open.size() >= DEEPEST) {
      throw new UnreadableEntryException(
          "nested-too-deep", "its parts nest deeper than any mail's do: flatten it", null);
    }
    encrypted |= mediaType.equals("multipart/encrypted");
    open.push(new Multipart(mediaType.equals("multipart/alternative"), number()));
  }

  /** The number of the part that begins, as IMAP counts; empty for the message itself. */
  private String number() {
    Multipart around = open.peek();
    if (around == null) {
      return "";
    }
    return around.number.isEmpty()
        ? Integer.toString(around.count)
        : around.number + "." + around.count;
  }

  private void add(MailText part) {
    if (open.isEmpty()) {
      text = part;
    } else {
      open.element().parts.add(part);
    }
  }

  private void body(MaximalBodyDescriptor part, InputStream content, GuardedSource source)
      throws IOException {
    String mediaType = part.getMimeType();
    Map<String, String> parameters = part.getContentTypeParameters();
    String name = part.getContentDispositionFilename();
    boolean named = name != null || parameters.containsKey("name");
    String disposition = part.getContentDispositionType();
    boolean isText = mediaType.equals("text/plain") || mediaType.equals("text/html");
    boolean inline =
        disposition == null ? !named || open.isEmpty() : !disposition.equals("attachment");
    if (isText && inline) {
      byte[] bytes = whole(content);
      add(time.run(() -> text(mediaType, parameters, bytes)));
      return;
    }
    attached.next();
    String number = open.isEmpty() ? "1" : number();
    String called = name == null ? parameters.get("name") : name;
    encrypted |= mediaType.startsWith("application/pkcs7-mime");
    if (MEDIA.matcher(mediaType).matches()) {
      attached.skip(number, SkipReason.MEDIA, "a part of type " + mediaType);
    } else if (NO_ARTICLE.matcher(mediaType).matches()) {
      attached.skip(number, SkipReason.MAIL_PART, "a part of type " + mediaType);
    } else if (called != null && SIGNATURE.matcher(called).matches()) {
      attached.skip(number, SkipReason.MAIL_PART, "a signature, " + called);
    } else {
      Entry.Declared declared = new Entry.Declared(mediaType, parameters.get("charset"), null);
      attached.read(number, called, declared, content, source::count);
    }
  }

  private byte[] whole(InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(limits.wholeBytes() + 1);
    if (bytes.length > limits.wholeBytes()) {
      throw new UnreadableEntryException(
          "too-large",
          "its text has more than the %d bytes that one document may have: raise the limit"
              .formatted(limits.wholeBytes()),
          null);
    }
    return bytes;
  }

  private static MailText text(String mediaType, Map<String, String> parameters, byte[] bytes) {
    DecodedText decoded = decode(bytes, parameters.get("charset"));
    if (mediaType.equals("text/html")) {
      return MailText.ofHtml(decoded);
    }
    boolean flowed = "flowed".equalsIgnoreCase(parameters.get("format"));
    boolean deleteSpace = "yes".equalsIgnoreCase(parameters.get("delsp"));
    return MailText.ofPlain(
        flowed ? FlowedText.unfold(decoded.text(), deleteSpace) : decoded.text(),
        decoded.charset());
  }

  private static DecodedText decode(byte[] bytes, String charset) {
    // ASCII is what mailers say that do not know; a name that nobody knows says no more.
    if (charset == null
        || charset.equalsIgnoreCase("us-ascii")
        || WebCharset.of(charset).isEmpty()) {
      return DecodedText.of(bytes);
    }
    return DecodedText.ofMarkup(bytes, charset);
  }

  private ReadResult result() throws IOException {
    MailHeader header = new MailHeader(fields);
    ArticleDraft article = new ArticleDraft(mail, mail.entry(), mail.sha256());
    String plain = time.run(text::text);
    if (plain.isBlank() && encrypted) {
      throw new UnreadableEntryException(
          "encrypted", "the mail is encrypted: save it decrypted and drop it again", null);
    }
    article.text(plain);
    article.furtherHtml(text.html());
    article.headline(header.subject());
    article.by(header.from());
    article.created(header.date());
    article.language(header.language());
    article.infoSource(header.list());
    article.identifier(header.list(), header.messageUri().orElse(header.messageId()));
    return article.result(MailFormat.MEDIA_TYPE, text.charset());
  }
}
