package org.wirecopy.local.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wirecopy.local.RunFailedException;
import org.wirecopy.servers.Passwords;
import org.wirecopy.servers.PostgresServer;

/**
 * The passwords of Postgres's roles, in the form in which {@code psql} and every program that uses
 * libpq or pgjdbc look them up where {@code PGPASSFILE} names the file.
 *
 * @param file for {@code PGPASSFILE}; <a
 *     href="https://www.postgresql.org/docs/18/libpq-pgpass.html">its form</a>
 * @param byRole the same from run to run
 */
public record DatabasePasswords(Path file, Map<String, String> byRole) {
  private static final List<String> ROLES = List.of(PostgresServer.USERNAME, PostgresServer.READER);

  /** Host, port, database, role, password: none of ours needs escaping. */
  private static final int FIELDS = 5;

  private static final int ROLE = 3;

  /** Those of the directory, with new ones where there are none; the file is for this port. */
  public static DatabasePasswords of(DataDirectory data, int port) {
    Path file = data.passwords();
    try {
      OwnerOnly.close(file);
      Map<String, String> byRole = new TreeMap<>(read(file));
      byRole.keySet().retainAll(ROLES);
      ROLES.forEach(role -> byRole.computeIfAbsent(role, absent -> Passwords.random()));
      OwnerOnly.write(file, text(byRole, port));
      return new DatabasePasswords(file, byRole);
    } catch (IOException e) {
      throw new RunFailedException("cannot read or write the passwords in " + file + ": " + e, e);
    }
  }

  private static Map<String, String> read(Path file) throws IOException {
    Map<String, String> byRole = new HashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] fields = line.split(":", -1);
        if (fields.length == FIELDS && !fields[FIELDS - 1].isEmpty()) {
          byRole.put(fields[ROLE], fields[FIELDS - 1]);
        }
      }
    }
    return byRole;
  }

  /** The host is compared as it was typed. */
  private static String text(Map<String, String> byRole, int port) {
    return List.of("127.0.0.1", "localhost").stream()
        .flatMap(
            host ->
                byRole.entrySet().stream()
                    .map(
                        entry ->
                            "%s:%d:wirecopy:%s:%s%n"
                                .formatted(host, port, entry.getKey(), entry.getValue())))
        .collect(Collectors.joining());
  }
}
