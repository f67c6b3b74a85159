package org.wirecopy.testservers;

import org.wirecopy.servers.PostgresServer;

/** A fresh Postgres for one test or test class, with one empty database and its owner. */
public interface TestPostgres extends AutoCloseable {
  /** The role that may read what the owner puts into the schema {@code reading}, and no more. */
  String READER = PostgresServer.READER;

  /** Starts a server and returns when it takes connections. */
  static TestPostgres start() {
    return ServerChoice.containers() ? ContainerPostgres.create() : EmbeddedTestPostgres.create();
  }

  /** Of the empty database; the same for as long as the object lives. */
  String jdbcUrl();

  String username();

  String password();

  /** Of {@link #READER}. */
  String readerPassword();

  /** Stops the server, which keeps its data: an outage. */
  void stop();

  /** Ends the outage; returns when the server takes connections on the same port. */
  void startAgain();

  /** Stops the server and forgets its data. */
  @Override
  void close();
}
