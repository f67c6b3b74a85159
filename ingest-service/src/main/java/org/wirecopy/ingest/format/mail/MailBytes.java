package org.wirecopy.ingest.format.mail;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.ingest.format.input.BoundedInput;

/**
 * The bytes of a message as RFC 5322 has them, whatever programs put around them: a count of bytes
 * as in Apple's {@code .emlx}, blank lines, a {@code From } line, UTF-16, or CR alone as line end.
 */
public final class MailBytes {
  /** Header blocks are some kilobytes; the longest have many lines of {@code Received}. */
  private static final int HEAD_BYTES = 256 * 1024;

  /** Apple writes the number of the message's bytes before it, and a property list behind it. */
  private static final Pattern COUNT =
      Pattern.compile("\\A(\\d{1,10})[ \\t]*\\r?\\n(?=[!-9;-~]+:|From )");

  private static final Pattern BEFORE =
      Pattern.compile("\\A(?:[ \\t]*\\r?\\n|>?From [^\\r\\n]*\\r?\\n)+");

  private MailBytes() {}

  /**
   * The message, from its first field on.
   *
   * @param in the file or part; not closed here
   * @param longest most bytes of a message that must be held in memory to be read
   */
  public static InputStream message(InputStream in, int longest) throws IOException {
    byte[] head = in.readNBytes(HEAD_BYTES);
    Charset wide = wide(head);
    if (wide != null) {
      byte[] rest = in.readNBytes(longest);
      byte[] whole = Arrays.copyOf(head, head.length + rest.length);
      System.arraycopy(rest, 0, whole, head.length, rest.length);
      String text = new String(whole, wide).replaceFirst("^\uFEFF", "");
      return mended(text.getBytes(StandardCharsets.UTF_8), InputStream.nullInputStream());
    }
    if (endsLinesWithReturns(head)) {
      endWithLineFeeds(head, 0, head.length);
      return mended(head, new LineFeeds(in));
    }
    return mended(head, in);
  }

  private static InputStream mended(byte[] head, InputStream rest) {
    int from = startsWithMark(head) ? 3 : 0;
    String start = new String(head, from, head.length - from, StandardCharsets.ISO_8859_1);
    Matcher count = COUNT.matcher(start);
    if (count.find()) {
      byte[] behind = start.substring(count.end()).getBytes(StandardCharsets.ISO_8859_1);
      InputStream message = new SequenceInputStream(new ByteArrayInputStream(behind), rest);
      // A bounded input ends one byte behind its bound.
      return new BoundedInput(message, Long.parseLong(count.group(1)) - 1);
    }
    String fields = HeaderMending.of(BEFORE.matcher(start).replaceFirst(""));
    return new SequenceInputStream(
        new ByteArrayInputStream(fields.getBytes(StandardCharsets.ISO_8859_1)), rest);
  }

  /** The first bytes of what may be a message as characters, without what stands before it. */
  static String start(byte[] head) {
    Charset wide = wide(head);
    String start = new String(head, wide == null ? StandardCharsets.ISO_8859_1 : wide);
    String text = start.replaceFirst("^(\u00EF\u00BB\u00BF|\uFEFF)", "");
    String lines = wide == null && endsLinesWithReturns(head) ? text.replace('\r', '\n') : text;
    return COUNT.matcher(BEFORE.matcher(lines).replaceFirst("")).replaceFirst("");
  }

  private static boolean startsWithMark(byte[] head) {
    return head.length >= 3
        && head[0] == (byte) 0xEF
        && head[1] == (byte) 0xBB
        && head[2] == (byte) 0xBF;
  }

  /** UTF-16 shows by its mark, or by a zero beside the first letter of the first field; or null. */
  private static Charset wide(byte[] head) {
    if (head.length < 4) {
      return null;
    }
    boolean little = head[0] == (byte) 0xFF && head[1] == (byte) 0xFE;
    boolean big = head[0] == (byte) 0xFE && head[1] == (byte) 0xFF;
    if (little || (head[0] > ' ' && head[1] == 0 && head[2] > ' ' && head[3] == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    return big || (head[0] == 0 && head[1] > ' ' && head[2] == 0 && head[3] > ' ')
        ? StandardCharsets.UTF_16BE
        : null;
  }

  private static boolean endsLinesWithReturns(byte[] head) {
    boolean returns = false;
    for (byte b : head) {
      if (b == '\n') {
        return false;
      }
      returns |= b == '\r';
    }
    return returns;
  }

  private static void endWithLineFeeds(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      bytes[i] = bytes[i] == '\r' ? (byte) '\n' : bytes[i];
    }
  }

  /** CR becomes LF. */
  private static final class LineFeeds extends FilterInputStream {
    LineFeeds(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      return read == '\r' ? '\n' : read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = in.read(bytes, from, length);
      endWithLineFeeds(bytes, from, from + read);
      return read;
    }
  }
}
