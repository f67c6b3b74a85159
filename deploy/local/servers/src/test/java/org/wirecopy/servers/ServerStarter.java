package org.wirecopy.servers;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A program that starts a Postgres, prints the server's process id, and lives until it is killed.
 */
final class ServerStarter {
  private ServerStarter() {}

  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    PostgresServer server =
        PostgresServer.start(
            directory.resolve("postgres"),
            Path.of(arguments[1]),
            FreePort.find(),
            Durability.KEPT,
            directory.resolve("starter.log"));
    System.out.println(server.handle().pid());
    server.onExit().join();
  }
}
