package org.wirecopy.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who may do what in the database: the service owns its schema, readers see the views that are made
 * for them, and the database itself belongs to the superuser, who cannot log in. Every statement
 * may be run again, so that clusters of earlier releases become like new ones.
 */
final class PostgresRoles {
  private static final String SERVICE = PostgresServer.USERNAME;
  private static final String READER = PostgresServer.READER;
  private static final String DATABASE = PostgresServer.DATABASE;

  private PostgresRoles() {}

  /**
   * The superuser's statements.
   *
   * @param passwords by role, the service's among them
   */
  static List<String> statements(Map<String, String> passwords) {
    List<String> statements = new ArrayList<>();
    statements.add("ALTER DATABASE " + DATABASE + " OWNER TO " + PostgresDirectory.SUPERUSER);
    statements.add("REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
    passwords.forEach((role, password) -> statements.addAll(login(role, password)));
    // CREATE makes schemas and the extensions that Postgres trusts, no database.
    statements.add("GRANT CREATE, TEMPORARY ON DATABASE " + DATABASE + " TO " + SERVICE);
    statements.add("ALTER SCHEMA public OWNER TO " + SERVICE);
    if (passwords.containsKey(READER)) {
      statements.addAll(views());
    }
    return statements;
  }

  private static List<String> login(String role, String password) {
    String name = identifier(role);
    return List.of(
        "DO $$BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = %s) THEN CREATE ROLE %s; END IF; END$$"
            .formatted(literal(role), name),
        ("ALTER ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
                + " PASSWORD %s")
            .formatted(name, literal(password)),
        "GRANT CONNECT ON DATABASE " + DATABASE + " TO " + name);
  }

  /** As on a cluster: before the first migration, so that its views are the readers' too. */
  private static List<String> views() {
    return List.of(
        "CREATE SCHEMA IF NOT EXISTS reading AUTHORIZATION " + SERVICE,
        "GRANT USAGE ON SCHEMA reading TO " + READER,
        "GRANT SELECT ON ALL TABLES IN SCHEMA reading TO " + READER,
        "ALTER DEFAULT PRIVILEGES FOR ROLE %s IN SCHEMA reading GRANT SELECT ON TABLES TO %s"
            .formatted(SERVICE, READER));
  }

  private static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String literal(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
