package org.wirecopy.servers;

import java.util.Map;
import java.util.TreeMap;

/** The settings of an embedded Postgres, in its own names. */
final class PostgresSettings {
  private PostgresSettings() {}

  static Map<String, String> of(Durability durability) {
    String sync = durability == Durability.KEPT ? "on" : "off";
    Map<String, String> settings = new TreeMap<>();
    settings.put("fsync", sync);
    settings.put("synchronous_commit", sync);
    settings.put("full_page_writes", sync);
    settings.put("listen_addresses", "127.0.0.1");
    // No socket file in a directory that all users share.
    settings.put("unix_socket_directories", "");
    settings.put("max_connections", "50");
    settings.put("shared_buffers", "64MB");
    // Parallel queries and background I/O processes do not pay on one small machine.
    settings.put("io_method", "sync");
    settings.put("max_parallel_workers", "2");
    settings.put("max_wal_senders", "0");
    settings.put("wal_level", "minimal");
    return settings;
  }
}
