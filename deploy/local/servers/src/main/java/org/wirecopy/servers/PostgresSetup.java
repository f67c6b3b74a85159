package org.wirecopy.servers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a Postgres is to run.
 *
 * @param cluster directory of its data; made if it does not exist, else carried on with
 * @param programs directory that its programs are unpacked in, which servers may share
 * @param port on 127.0.0.1
 * @param log file that the server's own messages are added to
 * @param passwords by role; these roles may log in, and no other, unless {@code settings} name an
 *     {@code hba_file}
 * @param statements what else the superuser is to run in the database before it can be reached
 * @param settings in Postgres's own names, which go before the usual ones
 */
public record PostgresSetup(
    Path cluster,
    Path programs,
    int port,
    Durability durability,
    Path log,
    Map<String, String> passwords,
    List<String> statements,
    Map<String, String> settings) {

  /** Paths become absolute; the service's role gets a password where none is given. */
  public PostgresSetup {
    cluster = cluster.toAbsolutePath();
    programs = programs.toAbsolutePath();
    log = log.toAbsolutePath();
    Map<String, String> known = new HashMap<>(passwords);
    known.putIfAbsent(PostgresServer.USERNAME, Passwords.random());
    passwords = Map.copyOf(known);
    statements = List.copyOf(statements);
    settings = Map.copyOf(settings);
  }

  /** The service's role alone, with a password that was never used before. */
  public static PostgresSetup of(
      Path cluster, Path programs, int port, Durability durability, Path log) {
    return new PostgresSetup(
        cluster, programs, port, durability, log, Map.of(), List.of(), Map.of());
  }

  public PostgresSetup withPasswords(Map<String, String> byRole) {
    return new PostgresSetup(
        cluster, programs, port, durability, log, byRole, statements, settings);
  }

  public PostgresSetup withStatements(List<String> superusers) {
    return new PostgresSetup(
        cluster, programs, port, durability, log, passwords, superusers, settings);
  }

  public PostgresSetup withSettings(Map<String, String> further) {
    return new PostgresSetup(
        cluster, programs, port, durability, log, passwords, statements, further);
  }

  /** Of the service's role. */
  String password() {
    return passwords.get(PostgresServer.USERNAME);
  }
}
