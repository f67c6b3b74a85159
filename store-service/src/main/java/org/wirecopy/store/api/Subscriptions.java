package org.wirecopy.store.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wirecopy.runtime.audit.AuditTrail;
import org.wirecopy.store.postgres.SubscriptionRows;
import org.wirecopy.store.subscription.Subscription;
import org.wirecopy.store.webhook.AllowedTargets;
import org.wirecopy.store.webhook.WebhookSecret;

/** Saves questions with a webhook, after the same rules whoever asks for it. */
@Singleton
public class Subscriptions {
  /** What is said where there are as many as there can be. */
  public static final String FULL =
      "There are %d subscriptions already; delete one first.".formatted(SubscriptionRows.MAX);

  /** How long a former secret signs, too, where nothing else is said: time to learn of the new. */
  public static final Duration OVERLAP = Duration.ofDays(1);

  private final SubscriptionRows rows;
  private final AllowedTargets targets;
  private final InstantSource clock;
  private final AuditTrail audit;
  private final SecureRandom random = new SecureRandom();

  @Inject
  Subscriptions(
      SubscriptionRows rows, AllowedTargets targets, InstantSource clock, AuditTrail audit) {
    this.rows = rows;
    this.targets = targets;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * What was saved.
   *
   * @param secret signs its events from now on; told this once
   */
  public record Saved(Subscription subscription, String secret) {}

  /**
   * Saves a question; its webhook is told of what arrives from now on.
   *
   * @return empty if there are as many as there can be
   * @throws BadParameterException if a field is missing, not understood or not allowed
   */
  public Optional<Saved> save(SubscriptionRequest asked) throws SQLException {
    String name = asked.checkedName();
    Map<String, String> search = asked.checkedSearch();
    URI webhook = asked.checkedWebhook(targets);
    WebhookSecret secret = WebhookSecret.generate(random);
    audit.does("subscribe", name);
    return rows.add(name, search, webhook, secret, clock.instant().truncatedTo(ChronoUnit.MICROS))
        .map(saved -> new Saved(saved, secret.text()));
  }

  /**
   * Replaces name, question and webhook of one.
   *
   * @return empty if there is none with this id
   * @throws BadParameterException as {@link #save}
   */
  Optional<Subscription> change(UUID id, SubscriptionRequest asked) throws SQLException {
    String name = asked.checkedName();
    Map<String, String> search = asked.checkedSearch();
    URI webhook = asked.checkedWebhook(targets);
    audit.does("change-subscription", id.toString());
    return rows.replace(id, name, search, webhook);
  }

  /**
   * Gives one a new secret.
   *
   * @param overlap how long the secret before signs, too
   * @return empty if there is none with this id
   */
  public Optional<Saved> replaceSecret(UUID id, Duration overlap) throws SQLException {
    WebhookSecret secret = WebhookSecret.generate(random);
    audit.does("replace-secret", id.toString());
    return rows.replaceSecret(id, secret, clock.instant().plus(overlap))
        .map(changed -> new Saved(changed, secret.text()));
  }

  /** Whether there was one. */
  public boolean delete(UUID id) throws SQLException {
    audit.does("unsubscribe", id.toString());
    return rows.delete(id);
  }

  /** All, by name. */
  public List<Subscription> all() throws SQLException {
    return rows.all();
  }

  Optional<Subscription> find(UUID id) throws SQLException {
    return rows.find(id);
  }
}
