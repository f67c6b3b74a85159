package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.topics.GoOn;
import org.wirecopy.topics.TopicBreak;

/**
 * Topics that were replaced or cut, from when that was noticed until an operator has decided how to
 * go on. They are kept with the offsets, so that neither a restart nor the topic's growth hides
 * them.
 */
@Singleton
public class TopicBreaks {
  private final DataSource dataSource;
  private final DataSource questions;

  @Inject
  public TopicBreaks(DataSource dataSource, @Questions DataSource questions) {
    this.dataSource = dataSource;
    this.questions = questions;
  }

  /** Those that are waiting for an operator's decision, by topic and partition. */
  public List<TopicBreak> all() throws SQLException {
    try (Connection connection = questions.getConnection()) {
      return TopicBreakRows.all(connection);
    }
  }

  /**
   * Keeps what was noticed. What the store knows of takedowns is sent once more where their topic
   * is one of the broken: whatever is decided, what was taken down must stay down.
   */
  public void add(List<TopicBreak> breaks) throws SQLException {
    Transaction.run(
        dataSource,
        connection -> {
          boolean takedownsBroken =
              TopicBreakRows.add(connection, breaks)
                  .contains(IngestTopics.ARTICLES_TAKEDOWNS.name());
          if (takedownsBroken) {
            TakedownOutbox.addKnown(connection);
          }
        });
  }

  /**
   * Goes on as an operator says.
   *
   * @return the breaks that are settled; none where there were none
   */
  public List<TopicBreak> goOn(GoOn how) throws SQLException {
    return Transaction.call(
        dataSource,
        connection -> {
          List<TopicBreak> breaks = TopicBreakRows.all(connection);
          if (how == GoOn.READ_AGAIN) {
            for (String topic :
                breaks.stream().map(TopicBreak::topic).collect(Collectors.toSet())) {
              ReadAgain.topic(connection, topic);
            }
          } else {
            for (TopicBreak one : breaks) {
              AcceptedBreak.apply(connection, one);
            }
          }
          TopicBreakRows.clear(connection);
          return breaks;
        });
  }
}
