package org.wirecopy.store.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which addresses lie in the public internet (RFC 6890), and not on our side of it. */
final class PublicAddress {
  private PublicAddress() {}

  static boolean is(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    return !(first == 0
        || (first == 100 && second >= 64 && second < 128)
        || (first == 192 && second == 0 && bytes[2] == 0)
        || (first == 198 && (second == 18 || second == 19))
        || first >= 240);
  }

  /**
   * Global unicast without those that lead into IPv4, whose addresses would have to be judged:
   * Teredo (2001::/32) and 6to4 (2002::/16).
   */
  private static boolean isPublic6(byte[] bytes) {
    int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    boolean isTeredo = first == 0x2001 && bytes[2] == 0 && bytes[3] == 0;
    return (first & 0xE000) == 0x2000 && first != 0x2002 && !isTeredo;
  }
}
