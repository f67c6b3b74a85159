package org.wirecopy.runtime.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Host and port as {@code Host}, {@code Origin} and absolute request targets have them (RFC 3986,
 * section 3.2, without user information).
 *
 * @param host in small letters; an IPv6 address keeps its brackets
 * @param port that of the scheme where none was written
 */
record Authority(String host, int port) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private static final Pattern WRITTEN =
      Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9._-]{1,253})(?::([0-9]{1,5}))?");
  private static final Pattern ADDRESS =
      Pattern.compile("\\[[0-9a-f:.]+]|[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  private static final Pattern WITH_SCHEME =
      Pattern.compile("(https?)://([^/?#]*)(?:[/?#].*)?", Pattern.CASE_INSENSITIVE);

  /** Empty where it is none. */
  static Optional<Authority> of(String written, boolean tls) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String host = matcher.group(1).toLowerCase(Locale.ROOT);
    int port = matcher.group(2) == null ? usual(tls) : Integer.parseInt(matcher.group(2));
    return Optional.of(new Authority(host.endsWith(".") ? withoutLast(host) : host, port));
  }

  /** Of an origin, or of an absolute request target. */
  static Optional<Authority> ofUri(String uri) {
    Matcher matcher = WITH_SCHEME.matcher(uri);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return of(matcher.group(2), matcher.group(1).equalsIgnoreCase("https"));
  }

  /** An address of a machine and no name, so nobody's name server can have led here. */
  boolean isAddress() {
    return ADDRESS.matcher(host).matches();
  }

  private static int usual(boolean tls) {
    return tls ? HTTPS : HTTP;
  }

  private static String withoutLast(String text) {
    return text.substring(0, text.length() - 1);
  }
}
