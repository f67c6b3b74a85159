package org.wirecopy.store.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.wirecopy.store.subscription.Progress;
import org.wirecopy.store.subscription.Subscription;
import org.wirecopy.store.webhook.WebhookSecret;

/** Subscriptions, as those who keep them see and change them. */
@Singleton
public class SubscriptionRows {
  /** So many can be kept: each is looked at whenever something has arrived. */
  public static final int MAX = 1_000;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SELECT = "SELECT * FROM subscriptions";

  private final DataSource dataSource;

  @Inject
  SubscriptionRows(@Questions DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Saves a question; its webhook is told of what arrives from now on.
   *
   * @return empty if there are as many as there can be
   */
  public Optional<Subscription> add(
      String name, Map<String, String> search, URI webhook, WebhookSecret secret, Instant now)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO subscriptions (id, name, search, webhook, secret, created_at,"
                    + " position) SELECT ?, ?, ?, ?, ?, ?, ? WHERE (SELECT count(*) FROM"
                    + " subscriptions) < "
                    + MAX
                    + " RETURNING *")) {
      insert.setObject(1, UUID.randomUUID());
      insert.setString(2, name);
      insert.setString(3, write(search));
      insert.setString(4, webhook.toString());
      insert.setString(5, secret.text());
      insert.setObject(6, now.atOffset(ZoneOffset.UTC));
      insert.setLong(7, ArrivalHorizon.look(connection));
      return first(insert);
    }
  }

  /** All, in the order of their names. */
  public List<Subscription> all() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT + " ORDER BY name, id");
        ResultSet rows = select.executeQuery()) {
      List<Subscription> all = new ArrayList<>();
      while (rows.next()) {
        all.add(read(rows));
      }
      return all;
    }
  }

  public Optional<Subscription> find(UUID id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT + " WHERE id = ?")) {
      select.setObject(1, id);
      return first(select);
    }
  }

  /** Changes one; a webhook that failed is tried at once, from where it stopped. */
  public Optional<Subscription> replace(
      UUID id, String name, Map<String, String> search, URI webhook) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                // Whoever delivers at this moment has the old address: the claim is void.
                "UPDATE subscriptions SET name = ?, search = ?, webhook = ?, failures = 0,"
                    + " failing_since = NULL, last_error = NULL, disabled_at = NULL,"
                    + " next_try_at = now(), claim = NULL, claimed_until = NULL"
                    + " WHERE id = ? RETURNING *")) {
      update.setString(1, name);
      update.setString(2, write(search));
      update.setString(3, webhook.toString());
      update.setObject(4, id);
      return first(update);
    }
  }

  /**
   * Replaces the secret of one.
   *
   * @param formerUntil how long the secret that it had signs, too
   */
  public Optional<Subscription> replaceSecret(UUID id, WebhookSecret secret, Instant formerUntil)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE subscriptions SET former_secret = secret, former_secret_until = ?,"
                    + " secret = ? WHERE id = ? RETURNING *")) {
      update.setObject(1, Rows.utc(formerUntil));
      update.setString(2, secret.text());
      update.setObject(3, id);
      return first(update);
    }
  }

  /** Whether there was one. */
  public boolean delete(UUID id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("DELETE FROM subscriptions WHERE id = ?")) {
      delete.setObject(1, id);
      return delete.executeUpdate() > 0;
    }
  }

  private static Optional<Subscription> first(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(read(row)) : Optional.empty();
    }
  }

  private static Subscription read(ResultSet row) throws SQLException {
    return new Subscription(
        row.getObject("id", UUID.class),
        row.getString("name"),
        search(row),
        URI.create(row.getString("webhook")),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "former_secret_until"),
        new Progress(
            row.getLong("position"),
            row.getLong("delivered"),
            Rows.instant(row, "delivered_at"),
            row.getInt("failures"),
            Rows.instant(row, "failing_since"),
            row.getString("last_error"),
            Rows.instant(row, "next_try_at"),
            Rows.instant(row, "disabled_at")));
  }

  static Map<String, String> search(ResultSet row) throws SQLException {
    try {
      return JSON.readValue(row.getString("search"), new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("subscriptions.search is no JSON object of texts", e);
    }
  }

  private static String write(Map<String, String> search) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(search));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
