package org.wirecopy.store.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.wirecopy.store.postgres.ListedArticle;
import org.wirecopy.store.postgres.NoticeQueries;
import org.wirecopy.store.postgres.SlowQuestion;
import org.wirecopy.store.postgres.SubscriptionQueue;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.search.SoughtWords;
import org.wirecopy.store.subscription.Claim;
import org.wirecopy.store.subscription.Notice;
import org.wirecopy.store.subscription.Notices;
import org.wirecopy.store.subscription.RetryRule;
import org.wirecopy.store.subscription.SavedSearch;
import org.wirecopy.store.webhook.WebhookSecret;

/**
 * Tells one webhook what is new, one event after the other; the first that fails ends the round.
 */
@Singleton
class Delivery {
  private static final Logger LOG = Logger.getLogger(Delivery.class);

  @Inject SubscriptionQueue queue;
  @Inject NoticeQueries notices;
  @Inject SavedSearch searches;
  @Inject WebhookClient client;
  @Inject WebhookConfig config;
  @Inject ObjectMapper json;

  /** Tells what there is now, in portions. */
  void deliver(Claim claim) throws SQLException, InterruptedException {
    Search search;
    Notices next;
    try {
      search = searches.of(claim.search());
      next = notices.next(claim, search);
    } catch (IllegalArgumentException e) {
      failed(claim, WebhookAnswer.failed("the search cannot be understood: " + e.getMessage()));
      return;
    } catch (SQLException e) {
      if (!SlowQuestion.is(e)) {
        throw e;
      }
      failed(claim, WebhookAnswer.failed("the search took too long: " + SlowQuestion.ADVICE));
      return;
    }
    SoughtWords sought = new SoughtWords(search.query());
    List<WebhookSecret> secrets = claim.secrets().stream().map(WebhookSecret::of).toList();
    for (Notice notice : next.notices()) {
      Optional<NoticeEvent> event = event(claim, notice, sought);
      if (event.isPresent()) {
        if (!queue.begin(claim, notice)) {
          return;
        }
        WebhookAnswer answer = client.send(claim.webhook(), secrets, event.get());
        if (!answer.isTaken()) {
          failed(claim, answer);
          return;
        }
      }
      if (!queue.done(claim, notice, event.isPresent())) {
        return;
      }
    }
    queue.finished(claim, next);
  }

  /** Empty where the article has changed or gone since: that comes later, in its own place. */
  private Optional<NoticeEvent> event(Claim claim, Notice notice, SoughtWords sought)
      throws SQLException {
    if (notice.kind() != Notice.Kind.MATCHED) {
      return Optional.of(NoticeEvent.gone(claim.subscription(), notice, json));
    }
    Optional<ListedArticle> article = notices.article(notice);
    return article.map(
        found -> NoticeEvent.matched(claim.subscription(), notice, found, sought, json));
  }

  private void failed(Claim claim, WebhookAnswer answer) throws SQLException {
    boolean disabled =
        queue.failed(
            claim,
            answer.error(),
            new RetryRule(config.disableAfter()),
            answer.retryAfter(),
            answer.isGone());
    if (disabled) {
      LOG.warnf(
          "The webhook of subscription %s is disabled: %s", claim.subscription(), answer.error());
    } else {
      LOG.infof("The webhook of subscription %s failed: %s", claim.subscription(), answer.error());
    }
  }
}
